-- Who is taught what by whom. Every key starts with the school; absent_since dates what a source no longer lists.

create table school_class (
    school             text     not null references school,
    year               smallint not null,
    code               text     not null check (char_length(code) between 1 and 20),
    level              text,
    periods_per_year   smallint check (periods_per_year between 1 and 12),
    positioning        text check (positioning in ('GRADES', 'SCALE_1_TO_4', 'LEARNING_OBJECTIVES')),
    declared_in_lsu    text check (declared_in_lsu in ('GRADES', 'SCALE_1_TO_4', 'LEARNING_OBJECTIVES')),
    known_to_siecle    boolean,
    absent_since       date,
    version            integer  not null default 0,
    primary key (school, year, code)
);
comment on column school_class.known_to_siecle is 'null until SIECLE or STS structures are loaded';

create table class_main_teacher (
    school      text     not null,
    year        smallint not null,
    class_code  text     not null,
    teacher_key text     not null,
    position    smallint not null,
    from_date   date,
    to_date     date,
    primary key (school, year, class_code, teacher_key),
    foreign key (school, year, class_code) references school_class
);

create table student_group (
    school       text     not null references school,
    year         smallint not null,
    code         text     not null check (char_length(code) between 1 and 20),
    label        text,
    absent_since date,
    version      integer  not null default 0,
    primary key (school, year, code)
);

create table student (
    school       text    not null references school,
    id           uuid    not null default gen_random_uuid(),
    siecle_id    text check (siecle_id <> ''),
    ine          text,
    elenoet      text,
    last_name    text,
    first_name   text,
    birth_date   date,
    absent_since date,
    version      integer not null default 0,
    primary key (school, id),
    unique (school, siecle_id)
);

create table guardian (
    school       text     not null,
    student_id   uuid     not null,
    position     smallint not null,
    civility     text check (civility in ('M', 'MME')),
    last_name    text,
    first_name   text,
    legal_rank   smallint check (legal_rank in (1, 2)),
    relationship text,
    denomination text,
    address      jsonb,
    primary key (school, student_id, position),
    foreign key (school, student_id) references student on delete cascade
);

-- position tells apart two stays of a student in one class during the year.
create table enrolment (
    school       text     not null,
    year         smallint not null,
    student_id   uuid     not null,
    class_code   text     not null,
    position     smallint not null default 1,
    from_date    date,
    to_date      date,
    mef          text,
    primary key (school, year, student_id, class_code, position),
    foreign key (school, student_id) references student on delete cascade,
    foreign key (school, year, class_code) references school_class,
    check (to_date is null or from_date is null or to_date >= from_date)
);
create index on enrolment (school, year, class_code);

create table group_member (
    school     text     not null,
    year       smallint not null,
    group_code text     not null,
    student_id uuid     not null,
    from_date  date,
    to_date    date,
    primary key (school, year, group_code, student_id),
    foreign key (school, student_id) references student on delete cascade,
    foreign key (school, year, group_code) references student_group
);

-- key is "type:number", the identity of a teacher in STS; a local key while one of the two is missing.
create table teacher (
    school       text    not null references school,
    key          text    not null,
    type         text check (type in ('epp', 'local', 'dir', 'autre')),
    sts_id       text check (sts_id ~ '^[1-9][0-9]*$'),
    civility     text check (civility in ('M', 'MME')),
    last_name    text,
    first_name   text,
    absent_since date,
    version      integer not null default 0,
    primary key (school, key),
    unique (school, type, sts_id)
);

-- code is the school's own; siecle_code is the six-character code that LSU knows, absent until it is mapped.
create table subject (
    school        text    not null references school,
    code          text    not null check (code <> ''),
    siecle_code   text check (char_length(siecle_code) = 6),
    national_code text check (char_length(national_code) = 6),
    label         text    not null,
    short_label   text,
    absent_since  date,
    version       integer not null default 0,
    primary key (school, code)
);

-- source_key tells apart services that a source lists twice for one class and subject (modality, label).
create table service (
    school       text     not null references school,
    year         smallint not null,
    id           uuid     not null default gen_random_uuid(),
    subject_code text     not null,
    class_code   text,
    group_code   text,
    source_key   text     not null default '',
    label        text,
    mode         text     not null check (mode in ('WITH_GRADES', 'WITHOUT_GRADES')),
    from_date    date,
    to_date      date,
    absent_since date,
    version      integer  not null default 0,
    primary key (school, id),
    unique nulls not distinct (school, year, class_code, group_code, subject_code, source_key),
    foreign key (school, subject_code) references subject,
    foreign key (school, year, class_code) references school_class,
    foreign key (school, year, group_code) references student_group,
    check (num_nonnulls(class_code, group_code) = 1)
);

create table service_teacher (
    school      text     not null,
    service_id  uuid     not null,
    teacher_key text     not null,
    position    smallint not null,
    from_date   date,
    to_date     date,
    primary key (school, service_id, teacher_key),
    foreign key (school, service_id) references service on delete cascade,
    foreign key (school, teacher_key) references teacher
);

select livret_protect('school_class');
select livret_protect('class_main_teacher');
select livret_protect('student_group');
select livret_protect('student');
select livret_protect('guardian');
select livret_protect('enrolment');
select livret_protect('group_member');
select livret_protect('teacher');
select livret_protect('subject');
select livret_protect('service');
select livret_protect('service_teacher');
