import pg from 'pg';
import { expect, test } from 'vitest';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { openCase } from '#server/cases/open-case.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { makeCase, makeClient, makeOrganisation, makeWorker, workerVisit } from './casework.ts';
import { makeNeighbourhood, makePerson, useDatabase } from './database.ts';

const database = useDatabase();
const open = ['installation', 'organisations'];

async function asRole<Row extends pg.QueryResultRow>(role: string, words: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url, options: `-c role=${role}` });
  await client.connect();
  try {
    return (await client.query<Row>(words)).rows;
  } finally {
    await client.end();
  }
}

const tablesOf = async (schema: string): Promise<string[]> =>
  (
    await database.asOwner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'p')`,
      [schema]
    )
  ).map(({ name }) => `${schema}.${name}`);

/** A case with a word in every corner that may hold one. */
async function somebodysCase(slug: string, mark: string): Promise<void> {
  const there = await makeOrganisation(slug);
  const worker = await makeWorker(there, `Marloes${mark}`);
  const visit = workerVisit(there, worker);
  const caseId = await makeCase(visit, `Samira ${mark}`);
  await makeClient(there, caseId, `samira-${mark}@example.org`);
  await transact(visit, 'test', async (tx) => {
    const room = await openCase(tx, visit, { caseId, kind: 'LeafAdded', part: 'notes' });
    return addLeaves(tx, room!, [
      { id: newBlindId(), kind: 'note', content: { words: `Zegt ${mark} tegen haar tante.` } },
      { id: newBlindId(), kind: 'contact-plan', content: { words: `Op ${mark}, om tien uur.` } }
    ]);
  });
}

test('every table of cases begins its key with the organisation and stands behind the outer wall', async () => {
  const tables = await database.asOwner<{ name: string }>(
    `select c.relname as name, c.relrowsecurity as walled,
       (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid and i.indisprimary) as key,
       (select count(*)::int from pg_policies p where p.schemaname = 'casework' and p.tablename = c.relname
         and p.permissive = 'RESTRICTIVE') as outer
     from pg_class c where c.relnamespace = 'casework'::regnamespace and c.relkind = 'r'`
  );
  const ofCases = tables.filter(({ name }) => !open.includes(name));
  expect(ofCases.length).toBeGreaterThan(13);
  for (const table of ofCases) expect(table).toMatchObject({ key: 'organisation_id', walled: true, outer: 1 });
});

test('the role of cases owns nothing and cannot look over a wall', async () => {
  const [role] = await database.asOwner(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (select count(*)::int from pg_class where relowner = r.oid) as owned
     from pg_roles r where rolname = 'samenredzaam_casework'`
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 });
});

test('the role of neighbourhoods cannot reach a case, nor the role of cases a neighbourhood', async () => {
  await makePerson(await makeNeighbourhood('muurstraat'), 'Bo');
  await somebodysCase('muur', 'aardbei');
  for (const table of await tablesOf('casework'))
    await expect(asRole('samenredzaam_app', `select * from ${table}`), table).rejects.toThrow('permission denied');
  await expect(asRole('samenredzaam_app', `select casework.i_am('lead')`)).rejects.toThrow('permission denied');
  for (const table of await tablesOf('public'))
    await expect(asRole('samenredzaam_casework', `select * from ${table}`), table).rejects.toThrow('permission denied');
  await expect(asRole('samenredzaam_casework', `select public.i_am('coordinator')`)).rejects.toThrow(
    'permission denied'
  );
});

test('without an organisation no row of a case is found, and with one only on a duty', async () => {
  await somebodysCase('zonder', 'framboos');
  const [there] = await database.asOwner<{ id: string }>(`select id from casework.organisations where slug = 'zonder'`);
  const walled = (await tablesOf('casework')).filter((name) => !open.includes(name.replace('casework.', '')));
  for (const table of walled) {
    expect(await asRole('samenredzaam_casework', `select from ${table}`), table).toEqual([]);
    const inside = `set app.organisation = '${there!.id}'; set app.duty = 'worker'`;
    const client = new pg.Client({ connectionString: database.url, options: '-c role=samenredzaam_casework' });
    await client.connect();
    await client.query(inside);
    const { rowCount } = await client.query(`select from ${table}`);
    await client.end();
    const bare = ['casework.keys', 'casework.trail_ends', 'casework.worker_roles', 'casework.people'];
    if (!bare.includes(table)) expect(rowCount, `${table} as a worker who is nobody`).toBe(0);
  }
});

test('the trail can be added to and never changed', async () => {
  const grants = await database.asOwner<{ privilege_type: string }>(
    `select privilege_type from information_schema.role_table_grants
     where grantee = 'samenredzaam_casework' and table_schema = 'casework' and table_name = 'trail' order by 1`
  );
  expect(grants.map((grant) => grant.privilege_type)).toEqual(['INSERT', 'SELECT']);
});

test('a dump of the database holds no word, name or address of a case', async () => {
  await somebodysCase('geheim', 'kruisbes');
  const schemas = ['casework', 'public', 'pgboss'];
  const tables = (await Promise.all(schemas.map(tablesOf))).flat();
  let all = '';
  for (const table of tables)
    all += (await database.asOwner<{ row: string }>(`select t::text as row from ${table} t`))
      .map(({ row }) => row)
      .join('\n');
  expect(all).toContain('geheim');
  for (const secret of ['kruisbes', 'Samira', 'Marloes', 'tante', 'tien uur']) {
    expect(all).not.toContain(secret);
    expect(all).not.toContain(Buffer.from(secret).toString('hex'));
    expect(all).not.toContain(Buffer.from(secret).toString('base64').slice(0, -4));
  }
});

test('the bridge is a handful of functions for the role of cases, and each looks nowhere else', async () => {
  const functions = await database.asOwner<{ name: string; definer: boolean; path: string | null; roles: string }>(
    `select p.proname as name, p.prosecdef as definer, array_to_string(p.proconfig, ';') as path,
       (select string_agg(coalesce(r.rolname, 'everybody'), ',' order by r.rolname) from aclexplode(p.proacl) a
         left join pg_roles r on r.oid = a.grantee where a.grantee <> p.proowner) as roles
     from pg_proc p where p.pronamespace = 'bridge'::regnamespace order by 1`
  );
  expect(functions.map(({ name }) => name)).toEqual([
    'ask_link',
    'ask_supply',
    'cells',
    'end_link',
    'knows',
    'links',
    'release',
    'stages',
    'supply_answers'
  ]);
  for (const one of functions) {
    expect(one).toMatchObject({ definer: true, path: 'search_path=public, pg_temp', roles: 'samenredzaam_casework' });
    const [{ body }] = (await database.asOwner<{ body: string }>(
      `select prosrc as body from pg_proc where pronamespace = 'bridge'::regnamespace and proname = $1`,
      [one.name]
    )) as [{ body: string }];
    const tables = [...body.matchAll(/(?:from|join|into|update)\s+((?:casework\.)?[a-z_]+)/g)].map(([, name]) => name!);
    const known = [
      ...['links', 'neighbourhoods', 'cells', 'supply_questions', 'released_asks', 'asks', 'matches', 'lateral'],
      'casework.organisations'
    ];
    expect(
      tables.filter((name) => !known.includes(name)),
      one.name
    ).toEqual([]);
  }
  await expect(asRole('samenredzaam_app', `select * from bridge.links()`)).rejects.toThrow('permission denied');
});

test('a neighbourhood cannot write itself what an organisation or a client says', async () => {
  const grants = await database.asOwner<{ grant: string }>(
    `select table_name || ' ' || privilege_type || ' ' || column_name as grant
     from information_schema.role_column_grants where grantee = 'samenredzaam_app' and table_schema = 'public'
       and table_name in ('links', 'supply_questions', 'released_asks') and privilege_type in ('INSERT', 'UPDATE')
     order by 1`
  );
  expect(grants.map(({ grant }) => grant)).toEqual([
    'links UPDATE accepted_at',
    'links UPDATE ended_at',
    'released_asks UPDATE ask_id',
    'released_asks UPDATE coordinator_id',
    'released_asks UPDATE ended_on',
    'supply_questions UPDATE answer',
    'supply_questions UPDATE answered_at',
    'supply_questions UPDATE answered_by',
    'supply_questions UPDATE closed_on',
    'supply_questions UPDATE expected_on'
  ]);
});
