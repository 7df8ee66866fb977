-- One number a school that rises with every transaction that changes its data: who has seen a number has seen everything
-- up to it. It is raised when the transaction commits, so that two writers of a school meet for that moment only, and a
-- later number never becomes visible before an earlier one (docs/decisions/0005-change-stamp.md).

create table school_change (
    school     text        not null references school on delete cascade,
    stamp      bigint      not null,
    changed_at timestamptz not null,
    primary key (school)
);
select livret_protect('school_change');
create policy listed on school_change for select
    using (current_setting('livret.schools', true) = '*'
        or school = any (string_to_array(current_setting('livret.schools', true), ',')));

-- A transaction that has changed a school; gone when it commits.
create table school_change_mark (
    school      text not null references school on delete cascade,
    transaction xid8 not null default pg_current_xact_id(),
    primary key (school, transaction)
);
select livret_protect('school_change_mark');

create function livret_mark_change() returns trigger
    language plpgsql as $$
begin
    insert into school_change_mark (school)
    select distinct changed.school from changed join school on school.uai = changed.school
    on conflict do nothing;
    return null;
end
$$;

create function livret_raise_stamp() returns trigger
    language plpgsql as $$
begin
    delete from school_change_mark where school = new.school and transaction = new.transaction;
    insert into school_change as c (school, stamp, changed_at)
    select uai, 1, clock_timestamp() from school where uai = new.school
    on conflict (school) do update set stamp = c.stamp + 1, changed_at = excluded.changed_at;
    return null;
end
$$;

create constraint trigger raise_stamp after insert on school_change_mark
    deferrable initially deferred for each row execute function livret_raise_stamp();

-- Every table that readiness reads is passed to this function by the migration that creates it.
create function livret_watch(target regclass) returns void
    language plpgsql as $$
begin
    execute format('create trigger watch_insert after insert on %s referencing new table as changed '
        'for each statement execute function livret_mark_change()', target);
    execute format('create trigger watch_update after update on %s referencing new table as changed '
        'for each statement execute function livret_mark_change()', target);
    execute format('create trigger watch_delete after delete on %s referencing old table as changed '
        'for each statement execute function livret_mark_change()', target);
end
$$;

select livret_watch('period');
select livret_watch('school_class');
select livret_watch('class_main_teacher');
select livret_watch('student_group');
select livret_watch('group_member');
select livret_watch('student');
select livret_watch('guardian');
select livret_watch('enrolment');
select livret_watch('student_option');
select livret_watch('teacher');
select livret_watch('subject');
select livret_watch('service');
select livret_watch('service_teacher');
select livret_watch('class_period');
select livret_watch('digital_skills_text');
select livret_watch('itp_theme');
select livret_watch('project');
select livret_watch('project_group');
select livret_watch('report_card');
select livret_watch('subject_result');
select livret_watch('mef');
select livret_watch('programme');

-- An export that succeeds changes what the overview shows; its progress does not.
create function livret_mark_export() returns trigger
    language plpgsql as $$
begin
    insert into school_change_mark (school) values (new.school) on conflict do nothing;
    return null;
end
$$;

create trigger watch_success after update of state on export_job
    for each row when (new.state = 'SUCCEEDED' and old.state <> 'SUCCEEDED') execute function livret_mark_export();
