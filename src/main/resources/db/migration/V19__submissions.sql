-- How a school hands its files over. Secrets are here by name only.
create table submission_channel (
    school   text    not null references school (uai) on delete cascade,
    name     text    not null,
    settings jsonb   not null,
    secrets  jsonb   not null,
    version  integer not null default 0,
    primary key (school, name)
);

-- One file handed over through one channel, with its attempts; attempt_id names the latest one in the queue of jobs.
create table submission (
    school       text        not null references school,
    id           uuid        not null,
    export_id    uuid        not null,
    channel      text        not null,
    state        text        not null check (state in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED', 'UNKNOWN', 'CANCELLED')),
    with_token   boolean     not null,
    cancelled    boolean     not null default false,
    requested_by text        not null,
    file         jsonb       not null,
    attempt_id   uuid        not null,
    attempts     jsonb       not null,
    receipt      jsonb,
    settlement   jsonb,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    version      integer     not null default 0,
    primary key (school, id),
    foreign key (school, export_id) references export_job on delete cascade
);
create unique index on submission (school, attempt_id);
-- The rule that forbids sending the same file twice through one channel, kept by the database too.
create unique index on submission (school, export_id, channel)
    where state in ('QUEUED', 'SENDING', 'DELIVERED', 'UNKNOWN');

select livret_protect('submission_channel');
select livret_protect('submission');

-- The watch over credentials reads the channels of every school in one statement, as schools are listed.
create policy listed on submission_channel for select
    using (current_setting('livret.schools', true) = '*'
        or school = any (string_to_array(current_setting('livret.schools', true), ',')));
