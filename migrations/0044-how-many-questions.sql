-- How many questions about the people around one conversation may have, as the lead of an organisation wants it.
alter table casework.organisations
  add column most_questions smallint not null default 3 check (most_questions between 0 and 5);
