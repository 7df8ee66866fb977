-- Files in chunks, jobs and the queue of db-scheduler (its own published table; it holds no school data beyond ids).

create table stored_file (
    school     text        not null references school,
    id         uuid        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    created_at timestamptz not null default now(),
    primary key (school, id)
);

create table file_chunk (
    school  text    not null,
    file_id uuid    not null,
    number  integer not null,
    content bytea   not null,
    primary key (school, file_id, number),
    foreign key (school, file_id) references stored_file on delete cascade
);

create table export_job (
    school         text        not null references school,
    id             uuid        not null,
    year           smallint    not null,
    state          text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    attempt        integer     not null default 0,
    retention_hours integer    not null default 24,
    request        jsonb       not null,
    requested_by   text        not null,
    phase          text check (phase in ('READING', 'WRITING', 'CHECKING', 'SUBMITTING')),
    done           integer     not null default 0,
    total          integer     not null default 0,
    data_as_of     timestamptz,
    created_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    expires_at     timestamptz,
    counts         jsonb,
    file_id        uuid,
    file_name      text,
    file_size      bigint,
    file_sha256    text,
    file_type      text,
    report_id      uuid,
    schema_label   text,
    schema_hash    text,
    error          jsonb,
    version        integer     not null default 0,
    primary key (school, id)
);
create index on export_job (school, created_at desc);

-- The one running export of a school and period: a slot whose export has ended is free.
create table export_slot (
    school    text not null,
    period    text not null,
    export_id uuid not null,
    primary key (school, period),
    foreign key (school, export_id) references export_job on delete cascade
);

create table import_job (
    school       text        not null references school,
    id           uuid        not null,
    state        text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    attempt      integer     not null default 0,
    kind         text        not null,
    apply        boolean     not null,
    strict       boolean     not null,
    requested_by text        not null,
    file         jsonb       not null,
    file_id      uuid,
    counts       jsonb,
    conversions  jsonb       not null default '[]',
    warnings     jsonb       not null default '[]',
    refused_id   uuid,
    error        jsonb,
    created_at   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    version      integer     not null default 0,
    primary key (school, id)
);
create index on import_job (school, created_at desc);

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time asc);

select livret_protect('stored_file');
select livret_protect('file_chunk');
select livret_protect('export_job');
select livret_protect('export_slot');
select livret_protect('import_job');
