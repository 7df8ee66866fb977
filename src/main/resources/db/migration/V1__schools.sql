-- The service works under this role: it owns nothing, so row-level security always applies to it.
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'livret_app') THEN
        CREATE ROLE livret_app NOLOGIN;
    END IF;
    -- From PostgreSQL 16 on, who creates a role is its member but may not act as it.
    IF NOT pg_has_role('${runtimeUser}', 'livret_app',
            CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
        GRANT livret_app TO "${runtimeUser}";
    END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO livret_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO livret_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO livret_app;

-- Every table of a school has a column school and is passed to this function by the migration that creates it.
CREATE FUNCTION livret_protect(target regclass) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY of_school ON %s '
        'USING (school = current_setting(''livret.school'', true)) '
        'WITH CHECK (school = current_setting(''livret.school'', true))', target);
END
$$;

CREATE TABLE school (
    uai text PRIMARY KEY CHECK (uai ~ '^[0-9]{7}[A-Z]$'),
    name text NOT NULL,
    current_year integer NOT NULL CHECK (current_year BETWEEN 2000 AND 2099),
    file_retention_hours integer NOT NULL CHECK (file_retention_hours > 0),
    version bigint NOT NULL
);

-- The one table that can be listed over several schools: those of the caller's token, '*' for all.
ALTER TABLE school ENABLE ROW LEVEL SECURITY;
ALTER TABLE school FORCE ROW LEVEL SECURITY;
CREATE POLICY of_school ON school
    USING (uai = current_setting('livret.school', true))
    WITH CHECK (uai = current_setting('livret.school', true));
CREATE POLICY listed ON school FOR SELECT
    USING (current_setting('livret.schools', true) = '*'
        OR uai = ANY (string_to_array(current_setting('livret.schools', true), ',')));

CREATE TABLE period (
    school text NOT NULL REFERENCES school (uai) ON DELETE CASCADE,
    code text NOT NULL,
    school_year integer NOT NULL,
    rank integer NOT NULL CHECK (rank >= 1),
    periods_in_year integer NOT NULL CHECK (periods_in_year >= rank),
    starts_on date NOT NULL,
    ends_on date NOT NULL CHECK (ends_on >= starts_on),
    label text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (school, code),
    UNIQUE (school, school_year, periods_in_year, rank)
);
SELECT livret_protect('period');
