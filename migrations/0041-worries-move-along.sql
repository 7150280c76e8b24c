-- When two records of one person become one, what was told of or about that person goes along.
create policy worry_moved on worries for update using (duty() = 'clock');
grant update (person_id, about_id) on worries to samenredzaam_app;
