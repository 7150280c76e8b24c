-- When a page of somebody close ends, that page is shut by its own row: every look asks for it. Whoever has another page, a case
-- of their own or work here keeps the session for that; whoever has nothing else is forgotten, and with that person each session.
create or replace function casework.let_close_one_out() returns trigger
language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  delete from people p where p.organisation_id = old.organisation_id and p.id = old.person_id
    and not exists (select from close_ones c where c.organisation_id = p.organisation_id and c.person_id = p.id)
    and not exists (select from clients c where c.organisation_id = p.organisation_id and c.person_id = p.id)
    and not exists (select from worker_roles w where w.organisation_id = p.organisation_id and w.person_id = p.id)
    and not exists (select from relations r where r.organisation_id = p.organisation_id and r.person_id = p.id);
  return null;
end $$;
