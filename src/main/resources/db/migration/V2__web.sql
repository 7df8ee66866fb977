CREATE TABLE idempotency_key (
    school text NOT NULL REFERENCES school (uai) ON DELETE CASCADE,
    operation text NOT NULL,
    caller text NOT NULL,
    idempotency_key text NOT NULL,
    body_sha256 text NOT NULL,
    answer text NOT NULL,
    location text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (school, operation, caller, idempotency_key)
);
CREATE INDEX idempotency_key_expiry ON idempotency_key (school, expires_at);
SELECT livret_protect('idempotency_key');

-- Outlives the school's data on purpose: no foreign key.
CREATE TABLE audit_event (
    school text NOT NULL,
    id uuid NOT NULL,
    happened_at timestamptz NOT NULL,
    caller text NOT NULL,
    action text NOT NULL,
    object_id text NOT NULL,
    PRIMARY KEY (school, id)
);
SELECT livret_protect('audit_event');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM livret_app;
