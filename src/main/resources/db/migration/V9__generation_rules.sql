-- What a school chose for generated values, and a class otherwise; what a document leaves out has its default, or the school's choice.
create table school_generation_rules (
    school text  not null references school,
    rules  jsonb not null,
    primary key (school)
);

create table class_generation_rules (
    school     text     not null,
    year       smallint not null,
    class_code text     not null,
    rules      jsonb    not null,
    primary key (school, year, class_code),
    foreign key (school, year, class_code) references school_class on delete cascade
);

select livret_protect('school_generation_rules');
select livret_protect('class_generation_rules');
