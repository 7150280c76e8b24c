import { expect, test } from 'vitest';
import { useDatabase } from './database.ts';

const database = useDatabase();
const open = ['installation', 'limits', 'regions', 'neighbourhoods', 'migrations'];

test('every table of neighbourhood life begins its key with the region and stands behind the outer wall', async () => {
  const tables = await database.asOwner<{ name: string; key: string; walled: boolean; outer: number }>(
    `select c.relname as name, c.relrowsecurity as walled,
       (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid and i.indisprimary) as key,
       (select count(*)::int from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.policyname = 'tenant' and p.permissive = 'RESTRICTIVE') as outer
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`
  );
  const ofLife = tables.filter(({ name }) => !open.includes(name));
  expect(ofLife.length).toBeGreaterThan(25);
  for (const table of ofLife) expect(table).toMatchObject({ key: 'region_id', walled: true, outer: 1 });
});

test('whoever may not see somebody is stopped at every table that names people, asks, matches or meetings', async () => {
  const naming = await database.asOwner<{ name: string; unseen: number }>(
    `select distinct c.relname as name, (select count(*)::int from pg_policies p where p.schemaname = 'public'
       and p.tablename = c.relname and p.policyname = 'unseen' and p.permissive = 'RESTRICTIVE') as unseen
     from pg_constraint f join pg_class c on c.oid = f.conrelid where f.contype = 'f' and c.relnamespace = 'public'::regnamespace
       and f.confrelid in ('people'::regclass, 'asks'::regclass, 'matches'::regclass, 'appointments'::regclass)`
  );
  expect(naming.length).toBeGreaterThan(20);
  expect(naming.filter(({ unseen }) => unseen !== 1)).toEqual([]);
  const more = await database.asOwner(
    `select tablename from pg_policies where policyname = 'unseen' and tablename in ('people', 'facts') order by 1`
  );
  expect(more).toEqual([{ tablename: 'facts' }, { tablename: 'people' }]);
});

test('the role of the application owns nothing and cannot look over a wall', async () => {
  const [role] = await database.asOwner(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (select count(*)::int from pg_class where relowner = r.oid) as owned
     from pg_roles r where rolname = 'samenredzaam_app'`
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 });
});

test('what happened and who looked can be added and never changed', async () => {
  const grants = await database.asOwner<{ table_name: string; privilege_type: string }>(
    `select table_name, privilege_type from information_schema.role_table_grants
     where grantee = 'samenredzaam_app' and table_name in ('facts', 'looks') order by 1, 2`
  );
  expect(grants.map((grant) => `${grant.table_name} ${grant.privilege_type}`)).toEqual([
    'facts INSERT',
    'facts SELECT',
    'looks INSERT',
    'looks SELECT'
  ]);
});
