-- What went out, student by student: which content in which export, and for a while the checksums of its fields, for
-- comparisons: pairs of the field's place in the export's list of paths and its checksum, four bytes each.
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
alter table export_history alter column fields set storage external; -- compressing checksums is lost labour
create index on export_history (school, period, siecle_id, export_id desc);

-- The fields that the students of an export have among them, as long as their checksums are kept.
create table export_fields (
    school    text not null,
    export_id uuid not null,
    paths     text[] not null,
    primary key (school, export_id),
    foreign key (school, export_id) references export_job on delete cascade
);

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
select livret_protect('export_fields');
select livret_protect('lsu_rejection');

-- Readiness shows both beside each student: what is kept of it is stale when they change.
select livret_watch('export_history');
select livret_watch('lsu_rejection');
