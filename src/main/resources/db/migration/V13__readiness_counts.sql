-- What readiness last said: counts for the overview, and when each student's verdict was noticed to have changed. Nothing
-- here is a source: all of it can be counted again, and is when the school's stamp has risen.

create table readiness_count (
    school        text        not null references school on delete cascade,
    period        text        not null,
    stamp         bigint      not null,
    as_of         timestamptz not null,
    complete      integer     not null,
    missing_data  integer     not null,
    some_services integer     not null,
    impossible    integer     not null,
    excluded      integer     not null,
    last_export   jsonb,
    primary key (school, period)
);
comment on column readiness_count.excluded is 'of the four others, those whom somebody excluded';
select livret_protect('readiness_count');
create policy listed on readiness_count for select
    using (current_setting('livret.schools', true) = '*'
        or school = any (string_to_array(current_setting('livret.schools', true), ',')));

create table readiness_noticed (
    school     text        not null,
    period     text        not null,
    student_id uuid        not null,
    digest     text        not null,
    noticed_at timestamptz not null,
    primary key (school, period, student_id),
    foreign key (school, student_id) references student on delete cascade
);
select livret_protect('readiness_noticed');

-- Up to which stamp the periods of a school year were counted, were there none.
create table readiness_year (
    school text        not null references school on delete cascade,
    year   integer     not null,
    stamp  bigint      not null,
    as_of  timestamptz not null,
    primary key (school, year)
);
select livret_protect('readiness_year');
create policy listed on readiness_year for select
    using (current_setting('livret.schools', true) = '*'
        or school = any (string_to_array(current_setting('livret.schools', true), ',')));
