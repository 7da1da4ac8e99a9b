-- A message that was too long to be sent whole is shown to admins, but must not be sent again.
alter table dead_letter add column truncated boolean not null default false;
