-- A session that looks together with whoever it is about shows one conversation and nothing else, until the worker types
-- the code that opens the rest again. Wrong codes are counted; after some the session ends.
alter table casework.sessions
  add column along_case_id uuid,
  add column along_code_hash text,
  add column along_tries smallint not null default 0,
  add foreign key (organisation_id, along_case_id) references casework.cases (organisation_id, id)
    on delete set null (along_case_id);
