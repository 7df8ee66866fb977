-- The keys by which a grade book knew teachers before their STS identity was told: they still find the teacher.

create table teacher_alias (
    school      text not null references school,
    local_key   text not null check (local_key <> ''),
    teacher_key text not null,
    primary key (school, local_key),
    foreign key (school, teacher_key) references teacher
);

select livret_protect('teacher_alias');
