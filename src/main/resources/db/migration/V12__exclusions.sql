-- Students whom somebody decided to leave out of the exports of a period.

create table exclusion (
    school      text        not null,
    period      text        not null,
    student_id  uuid        not null,
    author      text        not null,
    excluded_at timestamptz not null,
    reason      text        not null check (char_length(reason) between 1 and 500),
    primary key (school, period, student_id),
    foreign key (school, student_id) references student on delete cascade
);
select livret_protect('exclusion');
select livret_watch('exclusion');
