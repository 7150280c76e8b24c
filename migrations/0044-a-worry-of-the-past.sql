-- The clock writes down the past of an example, worries as well as what felt wrong.
drop policy worry_raised_by_own on worries;
create policy worry_raised_by_own on worries for insert with check (duty() = 'clock' or person_id = me());
