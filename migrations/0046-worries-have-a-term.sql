-- A worry does not stay for ever: the clock throws it away when it has had its time.
create policy worry_had_its_time on worries for delete using (duty() = 'clock');
grant delete on worries to samenredzaam_app;
-- As with what felt wrong: the example is laid out by the clock.
alter policy worry_raised_by_own on worries with check (duty() = 'clock' or person_id = me());
