-- Endpoints that want to be told, and the log of what they were told. Secrets are derived, not stored.
create table webhook (
    school      text        not null references school,
    id          uuid        not null,
    url         text        not null,
    description text,
    enabled     boolean     not null,
    created_by  text        not null,
    created_at  timestamptz not null,
    version     integer     not null default 0,
    primary key (school, id)
);

create table webhook_delivery (
    school          text        not null,
    id              uuid        not null,
    webhook_id      uuid        not null,
    event_id        uuid        not null,
    event_type      text        not null,
    body            text        not null,
    state           text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts        integer     not null default 0,
    last_status     integer,
    last_fault      text,
    created_at      timestamptz not null,
    last_attempt_at timestamptz,
    next_attempt_at timestamptz,
    primary key (school, id),
    foreign key (school, webhook_id) references webhook on delete cascade
);
create index on webhook_delivery (school, webhook_id, id desc);
create index on webhook_delivery (school, created_at);

select livret_protect('webhook');
select livret_protect('webhook_delivery');
