-- Generations of LSU grades and positionings for a class and period, and every value that each of them wrote.
create table generation (
    school       text        not null,
    id           uuid        not null,
    year         smallint    not null,
    class_code   text        not null,
    period       text        not null,
    refresh      boolean     not null,
    rules        jsonb       not null,
    requested_by text        not null,
    created_at   timestamptz not null,
    undone_by    text,
    undone_at    timestamptz,
    primary key (school, id),
    foreign key (school, year, class_code) references school_class on delete cascade,
    check (num_nonnulls(undone_by, undone_at) <> 1)
);
create index on generation (school, year, class_code, period, id desc);

-- A value stands as long as its line still has it and no later generation wrote that line again. Identifiers sort by time.
create table generated_value (
    school        text    not null,
    generation_id uuid    not null,
    period        text    not null,
    student_id    uuid    not null,
    service_id    uuid    not null,
    kind          text    not null check (kind in ('LSU_GRADE', 'POSITIONING')),
    value         numeric not null,
    origin        text    not null check (origin in ('GENERATED', 'CONVERTED')),
    rule          text    not null,
    source        jsonb   not null,
    replaced      boolean not null,
    at            timestamptz not null,
    primary key (school, generation_id, student_id, service_id),
    foreign key (school, generation_id) references generation on delete cascade,
    foreign key (school, student_id) references student on delete cascade,
    foreign key (school, service_id) references service on delete cascade
);
comment on column generated_value.replaced is 'whether it took the place of what an earlier generation wrote';
create index on generated_value (school, period, student_id, service_id, generation_id);
create index on generated_value (school, service_id);

select livret_protect('generation');
select livret_protect('generated_value');
