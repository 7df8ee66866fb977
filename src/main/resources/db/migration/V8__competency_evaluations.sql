-- What students showed on a day in a service. Items are read and written with their evaluation only: a document.
create table competency_evaluation (
    school       text     not null references school,
    id           uuid     not null default gen_random_uuid(),
    year         smallint not null,
    period       text     not null,
    student_id   uuid     not null,
    service_id   uuid     not null,
    reference    text     not null check (char_length(reference) between 1 and 100),
    evaluated_on date     not null,
    coefficient  numeric  not null check (coefficient >= 0),
    items        jsonb    not null check (jsonb_array_length(items) > 0),
    primary key (school, id),
    unique (school, period, student_id, service_id, reference),
    foreign key (school, student_id) references student on delete cascade,
    foreign key (school, service_id) references service on delete cascade
);
comment on column competency_evaluation.reference is 'the evaluation''s identifier in the source: sent again, it is the same one';
create index on competency_evaluation (school, service_id);

select livret_protect('competency_evaluation');
