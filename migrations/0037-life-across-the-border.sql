-- Help across the border lives on as any other: what both said about going on is read by the clock of either side, and
-- what was lent is known to its two and to the desk of who borrowed it.

drop policy tenant on check_ins;
create policy tenant on check_ins as restrictive
  using (region_id = here_region() and (neighbourhood_id = here_neighbourhood()
    or (duty() = 'clock' and match_id = any ((select across_border('the-desks'))::uuid[]))))
  with check (region_id = here_region() and neighbourhood_id = here_neighbourhood());

drop policy tenant on loans;
create policy tenant on loans as restrictive
  using (region_id = here_region() and (neighbourhood_id = here_neighbourhood() or ask_id = any ((select border_asks())::uuid[])))
  with check (region_id = here_region() and (neighbourhood_id = here_neighbourhood() or ask_id = any ((select border_asks())::uuid[])));
