-- Searching in own words forgives a slip of the pen, and needs no extension for it: of every word its stem is kept, and of
-- longer stems also what is left with any one letter gone. Two words with one slip between them have one of these in
-- common (as in SymSpell, Garbe 2012). They live in indexes alone, and go with the row. Each begins with a mark of its
-- neighbourhood, so that a search in one does not pass by the words of all others.

-- Small letters without accents, and ij as y, as the reader of own words knows them.
create function folded(words text) returns text language sql immutable parallel safe as $$
  select replace(lower(translate(words,
    'àáâãäåāăąçćčďđèéêëēęěğìíîïīıłñńňòóôõöøőŕřśšşșťțùúûüūůűýÿźżžÀÁÂÃÄÅĀĂĄÇĆČĎĐÈÉÊËĒĘĚĞÌÍÎÏĪŁÑŃŇÒÓÔÕÖØŐŔŘŚŠŞȘŤȚÙÚÛÜŪŮŰÝŹŻŽİŸ',
    'aaaaaaaaacccddeeeeeeegiiiiiilnnnooooooorrssssttuuuuuuuyyzzzaaaaaaaaacccddeeeeeeegiiiiilnnnooooooorrssssttuuuuuuuyzzziy')), 'ij', 'y') $$;

create function ways_to_spell(words text, place uuid) returns text[] language sql immutable parallel safe cost 5000 as $$
  with stems as (
    select distinct regexp_replace(case when length(word) > 4
      then regexp_replace(word, '(etjes?|tjes?|pjes?|jes?|eren|en|s|e)$', '') else word end, '(.)\1', '\1', 'g') as stem
    from regexp_split_to_table(left(public.folded(words), 2000), '[[:space:][:punct:]‘’“”„…–—«»]+') as word
    where length(word) between 1 and 30
  )
  select coalesce(array_agg(distinct right(place::text, 6) || way), '{}') from (
    select stem as way from stems
    union all
    select left(stem, gone - 1) || substr(stem, gone + 1) from stems, generate_series(1, length(stem)) as gone
    where length(stem) >= 5
  ) as ways $$;

create index asks_own_words on asks using gin (ways_to_spell(words, neighbourhood_id)) where withdrawn_at is null and done_at is null;
create index offers_own_words on offers using gin (ways_to_spell(words, neighbourhood_id)) where withdrawn_at is null;
create index people_first_names on people using gin (ways_to_spell(first_name, neighbourhood_id)) where left_at is null;

-- Which open asks and offers of this neighbourhood are of one of these kinds, or have one of these words, or nearly so: the
-- ids of the newest. They run as their owner, because through the walls no index on words can be used; whoever asks still
-- reads the rows through the walls.
create function asks_about(kinds text[], said text, for_neighbours boolean) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp rows 100 as $$
  with alike as materialized (select region_id, neighbourhood_id, id, posted_at, audience from asks
    where withdrawn_at is null and done_at is null
      and ways_to_spell(words, neighbourhood_id) && ways_to_spell(said, here_neighbourhood())),
  about as (select * from alike union all select region_id, neighbourhood_id, id, posted_at, audience from asks
    where region_id = here_region() and neighbourhood_id = here_neighbourhood() and category = any(kinds)
      and withdrawn_at is null and done_at is null)
  select id from about where region_id = here_region() and neighbourhood_id = here_neighbourhood()
    and not (for_neighbours and audience = 'coordinator')
  group by id, posted_at order by posted_at desc limit 1500 $$;

create function offers_about(kinds text[], said text) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp rows 100 as $$
  with alike as materialized (select region_id, neighbourhood_id, id from offers where withdrawn_at is null
    and ways_to_spell(words, neighbourhood_id) && ways_to_spell(said, here_neighbourhood()))
  select id from alike where region_id = here_region() and neighbourhood_id = here_neighbourhood()
  union
  select id from offers where region_id = here_region() and neighbourhood_id = here_neighbourhood()
    and categories && kinds and withdrawn_at is null $$;

-- Who is called like this, or nearly so; for the coordinator alone, because nobody else looks for people by name.
create function people_alike(said text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with alike as materialized (select region_id, neighbourhood_id, id from people where left_at is null
    and ways_to_spell(first_name, neighbourhood_id) && ways_to_spell(said, here_neighbourhood()))
  select id from alike where i_am('coordinator') and region_id = here_region() and neighbourhood_id = here_neighbourhood()
  union
  select id from people where i_am('coordinator') and region_id = here_region()
    and neighbourhood_id = here_neighbourhood() and left_at is null and starts_with(folded(first_name), said) $$;

revoke all on function asks_about(text[], text, boolean), offers_about(text[], text), people_alike(text) from public;
grant execute on function asks_about(text[], text, boolean), offers_about(text[], text), people_alike(text) to samenredzaam_app;

-- What somebody searched for is kept like a draft, so that it need not stand in an address.
alter table drafts drop constraint drafts_kind_check;
alter table drafts add constraint drafts_kind_check check (kind in ('ask', 'offer', 'join', 'search'));
