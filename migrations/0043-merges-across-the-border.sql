-- Two records that become one take along what stands of them in the neighbourhoods around: what was said in talks across the
-- border, what felt wrong about them there, and who may not see them from there. Nobody of here reads any of it.
create or replace function move_unread(what text, place text, old_id uuid, new_id uuid, only_keys jsonb) returns setof jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  key text := case what when 'talk_marks' then $k$jsonb_build_object('match_id', t.match_id)$k$
    else $k$jsonb_build_object('id', t.id)$k$ end;
begin
  if duty() <> 'clock' or not lives_in(old_id, here_neighbourhood()) or not lives_in(new_id, here_neighbourhood())
    or (what, place) not in (
      ('talk_words', 'from_id'), ('talk_marks', 'person_id'), ('talk_readers', 'reader_id'), ('talk_readers', 'asked_by'),
      ('concerns', 'about_id'), ('shields', 'other_id'))
  then return; end if;
  return query execute format(
    'update %1$I t set %2$I = $1 where t.region_id = here_region()
      and t.%2$I = $2 and ($3 is null or $3 @> jsonb_build_array(%3$s)) returning %3$s', what, place, key)
    using new_id, old_id, only_keys;
end $$;
