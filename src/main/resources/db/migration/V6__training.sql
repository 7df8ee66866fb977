-- What SIECLE's nomenclature says of a training (MEF) and the options of students: 3e rules, election modalities.

create table mef (
    school       text     not null references school,
    year         smallint not null,
    code         text     not null check (char_length(code) between 1 and 11),
    label        text,
    absent_since date,
    version      integer  not null default 0,
    primary key (school, year, code)
);

-- subject_code is SIECLE's; a training may list a subject under several modalities.
create table programme (
    school       text     not null,
    year         smallint not null,
    mef          text     not null,
    subject_code text     not null check (char_length(subject_code) = 6),
    modality     text     not null check (modality in ('S', 'O', 'F', 'L', 'R', 'X', 'D', 'N')),
    weekly_hours numeric check (weekly_hours >= 0),
    primary key (school, year, mef, subject_code, modality),
    foreign key (school, year, mef) references mef on delete cascade
);

-- A list, not columns: a student may have more than twelve.
create table student_option (
    school       text     not null,
    year         smallint not null,
    student_id   uuid     not null,
    position     smallint not null,
    subject_code text     not null check (char_length(subject_code) = 6),
    modality     text     not null check (modality in ('S', 'O', 'F', 'L', 'R', 'X', 'D', 'N')),
    primary key (school, year, student_id, position),
    foreign key (school, student_id) references student on delete cascade
);

select livret_protect('mef');
select livret_protect('programme');
select livret_protect('student_option');
