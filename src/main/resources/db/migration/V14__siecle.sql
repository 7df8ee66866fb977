-- What the files of SIECLE and STS say of a school, and what waits for another of them. Nothing is deleted: what a file no
-- longer lists has a date in absent_since, or in to_date where the row has one.

alter table school_class add column in_structures boolean, add column in_sts boolean;
comment on column school_class.in_structures is 'whether the last Structures.xml lists it; null until one is loaded';
comment on column school_class.in_sts is 'whether the last sts_emp lists it; null until one is loaded';
alter table student_group add column in_structures boolean, add column in_sts boolean;

alter table subject add column in_nomenclature boolean not null default false;
alter table guardian add column person_id text, add column absent_since date;
alter table student_option add column absent_since date;
alter table programme add column absent_since date;
alter table service add column in_sts boolean not null default false, add column mode_assumed boolean not null default false;
comment on column service.mode_assumed is 'STS does not say whether a service has grades: true until somebody or a report card does';

-- Whoever changes a mode says it, from wherever: it is no longer assumed.
create function livret_mode_said() returns trigger
    language plpgsql as $$
begin
    new.mode_assumed := false;
    return new;
end
$$;
create trigger mode_said before update on service for each row
    when (old.mode_assumed and new.mode is distinct from old.mode) execute function livret_mode_said();

create table class_mef (
    school       text     not null,
    year         smallint not null,
    class_code   text     not null,
    mef          text     not null check (char_length(mef) between 1 and 11),
    absent_since date,
    primary key (school, year, class_code, mef),
    foreign key (school, year, class_code) references school_class
);

-- The classes whose students a group may have; class_code as the file says it, whether the school has it or not.
create table group_class (
    school       text     not null,
    year         smallint not null,
    group_code   text     not null,
    class_code   text     not null,
    absent_since date,
    primary key (school, year, group_code, class_code),
    foreign key (school, year, group_code) references student_group
);

create table school_year (
    school      text     not null references school,
    year        smallint not null,
    school_name text,
    head_name   text,
    head_title  text,
    starts_on   date,
    ends_on     date,
    primary key (school, year)
);

-- The last file of each kind that was applied.
create table siecle_file (
    school      text        not null references school,
    year        smallint    not null,
    kind        text        not null,
    exported_at timestamp,
    sha256      text        not null,
    import_id   uuid        not null,
    imported_at timestamptz not null,
    primary key (school, year, kind)
);

-- Rows of a file that wait for another file: guardians for their student, trainings for a student or a class.
create table siecle_waiting (
    school   text        not null references school,
    year     smallint    not null,
    kind     text        not null check (kind in ('GUARDIANS', 'MEF')),
    key      text        not null,
    document jsonb       not null,
    since    timestamptz not null,
    primary key (school, year, kind, key)
);

-- A student of a file who may be one that the school has: a person decides. The document goes once they have.
create table student_match (
    school      text        not null references school,
    id          uuid        not null,
    year        smallint    not null,
    siecle_id   text        not null,
    student_id  uuid        not null,
    state       text        not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    document    jsonb,
    proposed_at timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    version     integer     not null default 0,
    primary key (school, id),
    foreign key (school, student_id) references student on delete cascade
);
create unique index on student_match (school, year, siecle_id) where state = 'PROPOSED';

alter table import_job add column differences_id uuid, add column findings_id uuid, add column findings jsonb;

select livret_protect('class_mef');
select livret_protect('group_class');
select livret_protect('school_year');
select livret_protect('siecle_file');
select livret_protect('siecle_waiting');
select livret_protect('student_match');
