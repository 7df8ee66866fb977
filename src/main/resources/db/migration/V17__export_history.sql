-- What went out, student by student: which content in which export, and the digests of its fields for comparisons.
create table export_history (
    school       text not null,
    export_id    uuid not null,
    period       text not null,
    siecle_id    text not null,
    class_code   text not null,
    content_hash text not null,
    primary key (school, export_id, period, siecle_id),
    foreign key (school, export_id) references export_job on delete cascade
);
create index on export_history (school, period, siecle_id, export_id desc);

create table export_content (
    school    text  not null,
    export_id uuid  not null,
    period    text  not null,
    siecle_id text  not null,
    fields    text  not null,
    primary key (school, export_id, period, siecle_id),
    foreign key (school, export_id, period, siecle_id) references export_history on delete cascade
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
select livret_protect('export_content');
select livret_protect('lsu_rejection');

-- Readiness shows both beside each student: what is kept of it is stale when they change.
select livret_watch('export_history');
select livret_watch('lsu_rejection');
