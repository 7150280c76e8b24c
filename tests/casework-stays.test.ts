import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { thresholds } from '#domain/advice/thresholds.ts';
import { files } from '#domain/exports/taking-out.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addMatrix } from '#server/advice/store.ts';
import { casesToAssign } from '#server/relations/cases-to-assign.ts';
import { emergenciesHere } from '#server/relations/emergencies-here.ts';
import { transact } from '#server/platform/transaction.ts';
import { makeTable, makeWorker, workerVisit } from './casework.ts';
import { useDatabase } from './database.ts';
import { routesIn } from './journeys/addresses.ts';

const database = useDatabase();
let [marloes, lead, officer]: [WorkerVisit, WorkerVisit, WorkerVisit] = [null!, null!, null!];

beforeAll(async () => {
  const table = await makeTable('blijft');
  marloes = table.visit;
  lead = workerVisit(table.there, await makeWorker(table.there, 'Lies', ['lead']));
  officer = workerVisit(table.there, await makeWorker(table.there, 'Paul', ['privacy-officer']));
});

/** Everything that runs, as it is written: name and text. */
const written = (folder: string): readonly (readonly [name: string, text: string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]);

describe('DP12: nobody who leads counts cases, or people around somebody', () => {
  const ofCases = `select c.relname as name from pg_class c where c.relnamespace = 'casework'::regnamespace and relkind = 'r'
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id')`;

  test.each(['lead', 'officer'] as const)(
    'the %s finds no row of what stands in a case, so there is nothing to count',
    async (who) => {
      const names = (await database.asOwner<{ name: string }>(ofCases)).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['leaves', 'case_keys', 'trail', 'clients']));
      const visit = who === 'lead' ? lead : officer;
      await transact(visit, 'test', async (tx) => {
        // Who works on which case is what the lead is for.
        for (const name of [...names, 'cases'].filter((one) => who !== 'lead' || one !== 'relations')) {
          const { rows } = await tx.executeQuery<object>({
            sql: `select * from casework.${name}`,
            parameters: []
          } as never);
          expect(rows, name).toEqual([]);
        }
        return { ok: true };
      });
    }
  );

  test('what leads are shown of a case is its mark and the names of workers, and in an emergency why', async () => {
    const assigning = await casesToAssign(lead);
    expect(assigning.ok && assigning.value.cases.map((one) => Object.keys(one).sort())).toEqual([
      ['caseId', 'mark', 'names']
    ]);
    const watching = await emergenciesHere(officer);
    expect(watching).toEqual({ ok: true, value: [] });
    for (const other of [marloes, officer]) expect(await casesToAssign(other)).toMatchObject({ reason: 'not-allowed' });
    for (const other of [marloes, lead]) expect(await emergenciesHere(other)).toMatchObject({ reason: 'not-allowed' });
  });

  test('no table, view or function of cases keeps or makes a figure', async () => {
    const views = `select relname from pg_class where relnamespace = 'casework'::regnamespace and relkind in ('v', 'm')`;
    expect(await database.asOwner(views)).toEqual([]);
    const making = `select proname as name from pg_proc where pronamespace = 'casework'::regnamespace
      and prosrc ~* '\\m(count|sum|avg|min|max|percentile\\w*|width_bucket)\\s*\\('`;
    expect(await database.asOwner(making)).toEqual([]);
    // What is a number here: versions, places in a row, tries, and a limit that somebody set.
    const numbers = await database.asOwner<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'casework'
         and data_type in ('integer', 'bigint', 'smallint', 'numeric', 'real', 'double precision') order by 1`
    );
    expect(numbers.map(({ name }) => name)).toEqual([
      ...['case_keys.position', 'cases.version', 'code_apps.last_step', 'leaves.version', 'mails.attempts'],
      ...['matrices.version', 'organisations.most_questions', 'organisations.version', 'passkeys.counter'],
      ...['people.version', 'sessions.along_tries', 'sign_ins.tries', 'trail.position', 'trail_ends.position']
    ]);
  });

  test('no page for who leads says how many, and no store of cases counts', () => {
    const here = 'src/routes/organisations/[organisation]';
    const pages = ['team', 'emergencies', 'more'].flatMap((one) => written(`${here}/${one}`));
    expect(pages.length).toBeGreaterThan(10);
    for (const [name, text] of pages) expect(text, name).not.toMatch(/\{[^}]*\.(length|size)\s*\}|count/i);
    const words = ['cases', 'networks', 'needs', 'plans', 'advice', 'conversations', 'relations', 'trails', 'exports'];
    for (const [name, text] of words.flatMap((word) => written(`src/server/${word}`)))
      expect(text, name).not.toMatch(/countAll|fn\.(count|sum|avg)|\b(count|sum|avg)\(/i);
  });
});

describe('DP14: nothing of a case leaves, and nothing is learned from one', () => {
  test('but for mail nothing that runs on the server opens a way out', () => {
    const all = ['src/server', 'src/routes', 'src/domain', 'src/ui'].flatMap(written);
    const ways =
      /from '(?:node:)?(?:http|https|http2|net|tls|dgram|dns|nodemailer)(?:\/[a-z]+)?'|\bfetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b|sendBeacon/;
    const opening = all.filter(([, text]) => ways.test(text)).map(([name]) => name);
    expect(opening.map((name) => name.split('/').at(-1)).sort()).toEqual([
      // Holds a door of its own machine, so that two houses do not open on one set of data.
      'instance-lock.ts',
      'post.ts',
      // In the browser, to the address of the page alone.
      ...['satchel-keys.ts', 'satchel-lock.ts', 'satchel-post.ts', 'satchel-shell.ts']
    ]);
    const lock = all.find(([name]) => name.endsWith('/instance-lock.ts'))![1];
    expect(lock).not.toMatch(/connect\(|createConnection/);
  });

  test('what calls from the browser goes home', () => {
    for (const name of ['keys', 'lock', 'post', 'shell']) {
      const text = readFileSync(`src/routes/organisations/[organisation]/satchel-${name}.ts`, 'utf8');
      expect(text, name).not.toMatch(/https?:|['"`]\/\//);
    }
  });

  test('the advice is made by code that keeps nothing and knows no case but the one it is given', () => {
    for (const [name, text] of written('src/domain/advice')) {
      const from = [...text.matchAll(/from '([^']+)'/g)].map(([, path]) => path!);
      expect(
        from.filter((path) => !/^\.\.?\//.test(path)),
        name
      ).toEqual([]);
      expect(text, `${name} keeps something`).not.toMatch(/^(?:export )?let /m);
    }
  });

  test('only its lead writes the rules of an organisation, and no case ever does', async () => {
    const add = (visit: WorkerVisit, version: number) =>
      transact(visit, 'test', async (tx) => {
        await addMatrix(tx, { ...visit, personId: visit.personId! }, { version, within: thresholds.within });
        return { ok: true };
      });
    await expect(add(marloes, 1)).rejects.toThrow('row-level security');
    await expect(add(officer, 1)).rejects.toThrow('row-level security');
    expect(await add(lead, 1)).toEqual({ ok: true });
    const writing = written('src/server')
      .filter(([, text]) => /\baddMatrix\b/.test(text))
      .map(([name]) => name);
    expect(writing.sort()).toEqual(['src/server/advice/change-matrix.ts', 'src/server/advice/store.ts']);
    const rights = await database.asOwner<{ right: string }>(
      `select distinct privilege_type as right from information_schema.role_table_grants
       where grantee = 'samenredzaam_casework' and table_schema = 'casework' and table_name = 'matrices' order by 1`
    );
    expect(rights.map(({ right }) => right)).toEqual(['INSERT', 'SELECT']);
  });
});

describe('DP24: no message between municipality and provider carries the people around somebody', () => {
  test('what leaves an organisation as a file is named here, and is nothing else', () => {
    const folder = 'src/routes/organisations/[organisation]';
    const answering = routesIn(folder).filter((route) => readdirSync(`${folder}${route}`).includes('+server.ts'));
    expect(answering).toEqual([
      '/cases/[case]/export/[leaf]/[file]',
      '/cases/[case]/map/leaves',
      '/mine/[case]/taken-along',
      '/satchel/keys',
      '/satchel/lock'
    ]);
    expect(files).toEqual(['map.json', 'map.graphml', 'map.zip', 'people.csv', 'ties.csv', 'ego.csv']);
  });

  test('no form of message of the care sector is known here', () => {
    const forms = /\b(iwmo|ijw|iwlz|stuf|hl7|fhir|edifact|vecozo|ggk|wmo3\d\d|jw3\d\d)\b/i;
    const knowing = written('src')
      .filter(([, text]) => forms.test(text))
      .map(([name]) => name);
    expect(knowing).toEqual([]);
  });
});
