-- What went out, student by student: which content in which export, and for a while the digests of its fields by path, for
-- comparisons. The service deflates them: for the database that would be most of the cost of an export's end.
create table export_history (
    school       text not null,
    export_id    uuid not null,
    period       text not null,
    siecle_id    text not null,
    class_code   text not null,
    content_hash text not null,
    fields       bytea,
    primary key (school, export_id, period, siecle_id),
    foreign key (school, export_id) references export_job on delete cascade
);
alter table export_history alter column fields set storage external;
create index on export_history (school, period, siecle_id, export_id desc);

-- What LSU answered to a file, as somebody recorded it, and whom it refused.
alter table export_job add column lsu_verdict jsonb;
create table lsu_rejection (
    school    text not null,
    export_id uuid not null,
    siecle_id text not null,
    text      text not null,
    primary key (school, export_id, siecle_id),
    foreign key (school, export_id) references export_job on delete cascade
);

select livret_protect('export_history');
select livret_protect('lsu_rejection');

-- Readiness shows both beside each student: what is kept of it is stale when they change.
select livret_watch('export_history');
select livret_watch('lsu_rejection');
