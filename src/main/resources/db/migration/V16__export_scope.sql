-- A dry run goes through every step and keeps no file.
alter table export_job add column dry_run boolean not null default false;

-- A school's jobs take turns with those of the others: the queue counts and moves up one school's at a time.
create index on scheduled_tasks (task_name, split_part(task_instance, '/', 1));
