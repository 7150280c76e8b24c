-- How many years a certificate is taken as seen; after that it has to be seen anew.
alter table neighbourhoods add column certificate_years integer not null default 3 check (certificate_years between 1 and 10);

create function certificate_until(seen date) returns date
language sql stable security definer set search_path = public, pg_temp as $$
  select (seen + make_interval(years => n.certificate_years))::date from neighbourhoods n
  where n.region_id = here_region() and n.id = here_neighbourhood() $$;
