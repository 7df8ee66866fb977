-- What a school says of its students. The parts that no rule joins on (paths, support, guardians as recorded …) are
-- documents of the report card; what the rules and the averages read has typed columns.

create table class_period (
    school              text     not null,
    year                smallint not null,
    class_code          text     not null,
    period              text     not null,
    committee_date      date,
    school_life_comment text,
    paths               jsonb,
    version             integer  not null default 0,
    primary key (school, year, class_code, period),
    foreign key (school, year, class_code) references school_class
);

create table digital_skills_text (
    school         text     not null references school,
    year           smallint not null,
    id             uuid     not null,
    structure_code text     not null,
    structure_type text     not null check (structure_type in ('CLASS', 'GROUP')),
    text           text     not null,
    primary key (school, id)
);

create table itp_theme (
    school text     not null references school,
    year   smallint not null,
    code   text     not null,
    label  text     not null,
    primary key (school, year, code)
);

-- Interdisciplinary projects and personalised support have one shape; only a project has a theme.
create table project (
    school      text     not null references school,
    year        smallint not null,
    id          uuid     not null,
    kind        text     not null check (kind in ('INTERDISCIPLINARY_PROJECT', 'PERSONALISED_SUPPORT')),
    title       text,
    theme       text,
    description text,
    subjects    jsonb    not null default '[]',
    version     integer  not null default 0,
    primary key (school, id)
);

create table project_group (
    school     text    not null,
    id         uuid    not null,
    project_id uuid    not null,
    title      text,
    comment    text,
    teachers   jsonb   not null default '[]',
    version    integer not null default 0,
    primary key (school, id),
    foreign key (school, project_id) references project on delete cascade
);

create table report_card (
    school               text        not null,
    period               text        not null,
    student_id           uuid        not null,
    year                 smallint    not null,
    committee_date       date,
    schooling_date       date,
    signatory            text,
    committee_appraisal  text,
    homework_support     text,
    late_arrivals        smallint check (late_arrivals between 0 and 999),
    justified_absences   smallint check (justified_absences between 0 and 999),
    unjustified_absences smallint check (unjustified_absences between 0 and 999),
    missed_hours         smallint check (missed_hours between 0 and 999),
    school_life_comment  text,
    parts                jsonb       not null default '{}',
    version              integer     not null default 0,
    updated_at           timestamptz not null default now(),
    primary key (school, period, student_id),
    foreign key (school, student_id) references student on delete cascade
);

create table subject_result (
    school               text     not null,
    period               text     not null,
    student_id           uuid     not null,
    service_id           uuid     not null,
    position             smallint not null,
    modality             text,
    grade                numeric check (grade between 0 and 20),
    status               text check (status in ('NOT_MARKED', 'PENDING', 'EXEMPTED')),
    class_average        numeric check (class_average between 0 and 20),
    class_average_status text check (class_average_status in ('NOT_MARKED', 'PENDING')),
    positioning          smallint check (positioning between 1 and 4),
    positioning_origin   text check (positioning_origin in ('TYPED', 'GENERATED', 'CONVERTED')),
    lsu_grade            numeric check (lsu_grade between 0 and 20),
    lsu_grade_origin     text check (lsu_grade_origin in ('TYPED', 'GENERATED', 'CONVERTED')),
    appraisal            text,
    programme_elements   text[]   not null default '{}',
    teachers             text[],
    primary key (school, period, student_id, service_id),
    foreign key (school, period, student_id) references report_card on delete cascade,
    foreign key (school, service_id) references service,
    check (grade is null or status is null)
);
comment on column subject_result.teachers is 'keys of the teachers of this line where they differ from the service''s';
create index on subject_result (school, service_id, period);

create table cycle_report (
    school              text     not null,
    year                smallint not null,
    cycle               smallint not null check (cycle in (3, 4)),
    student_id          uuid     not null,
    creation_date       date,
    signatory           text,
    synthesis           text,
    complement          text,
    complement_level    smallint check (complement_level in (1, 2)),
    regional_language   text,
    regional_level      smallint check (regional_level in (1, 2)),
    parts               jsonb    not null default '{}',
    version             integer  not null default 0,
    primary key (school, year, cycle, student_id),
    foreign key (school, student_id) references student on delete cascade
);

select livret_protect('class_period');
select livret_protect('digital_skills_text');
select livret_protect('itp_theme');
select livret_protect('project');
select livret_protect('project_group');
select livret_protect('report_card');
select livret_protect('subject_result');
select livret_protect('cycle_report');
