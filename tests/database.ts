import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import type { Actor, Role } from '#domain/people/actor.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { SignedIn, Visit } from '#domain/visits/visit.ts';
import { neighbourhoodAt } from '#server/neighbourhoods/store.ts';
import { connect, disconnect } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { closeJobs, openJobs } from '#server/platform/jobs.ts';
import { markPads, newKey, openVault } from '#server/platform/vault.ts';
import { urlOf } from './database-server.ts';

/** The moment at which tests live, unless they choose another: a Tuesday morning. */
export const now = new Date('2026-10-06T09:00:00Z');

export type TestDatabase = {
  url: string;
  /** Asks the database as its owner, who sees through every wall. */
  asOwner: <Row extends pg.QueryResultRow>(words: string, values?: unknown[]) => Promise<Row[]>;
};

/**
 * Gives this test file a database of its own, migrated and empty, and connects the application to it in its own role.
 * Call it once at the top of the file.
 */
export function useDatabase(): TestDatabase {
  const name = `samenredzaam_test_${randomBytes(6).toString('hex')}`;
  let owner: pg.Client;
  const database: TestDatabase = {
    url: '',
    asOwner: async <Row extends pg.QueryResultRow>(words: string, values?: unknown[]) =>
      (await owner.query<Row>(words, values)).rows
  };
  beforeAll(async () => {
    await onServer(`create database ${name} template ${inject('template')}`);
    database.url = urlOf(inject('serverUrl'), name);
    owner = new pg.Client({ connectionString: database.url });
    owner.on('error', () => undefined);
    await owner.connect();
    theOwner = owner;
    openVault(newKey());
    await owner.query(`select set_config('app.mark_pads', $1, false)`, [markPads()]);
    connect(database.url);
    await openJobs();
  });
  afterAll(async () => {
    await closeJobs();
    await disconnect();
    await owner.end();
    await onServer(`drop database if exists ${name} with (force)`);
  });
  return database;
}

let theOwner: pg.Client;

async function onServer(words: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('serverUrl') });
  await client.connect();
  try {
    // Two copies of one template at the same time are refused, so the files take turns.
    await client.query(`select pg_advisory_lock(hashtext('samenredzaam template'))`);
    await client.query(words);
  } finally {
    await client.end();
  }
}

/** A neighbourhood without people; by default of a region of its own. Columns by their own names in `more`. */
export async function makeNeighbourhood(
  slug: string,
  more: Columns & { region_id?: string } = {}
): Promise<Neighbourhood> {
  const { region_id: region = newId<string>(), ...rest } = more;
  await theOwner.query(`insert into regions (id, name, founded_at) values ($1, $2, $3) on conflict do nothing`, [
    region,
    `Region of ${slug}`,
    now
  ]);
  await insert('neighbourhoods', { region_id: region, id: newId(), slug, name: slug, founded_at: now, ...rest });
  const made = await neighbourhoodAt(slug);
  if (!made) throw new Error(`${slug} was not made.`);
  return made;
}

export type Making = {
  roles?: readonly Role[];
  contact?: Columns | null;
  more?: Columns;
  /** Whether this person said yes to the house rules; yes unless said otherwise. */
  knowsRules?: boolean;
};

/** Somebody who lives there, is welcomed, and is reached by mail; change columns by their own names. */
export async function makePerson(there: Neighbourhood, firstName: string, making: Making = {}): Promise<Actor> {
  const id = newId<string>();
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const welcomed = { joined_at: now, joined_by: 'open', agreed_at: now, welcomed_at: now };
  const person = { ...place, id, first_name: firstName, ...welcomed, ...making.more };
  await insert('people', person);
  const roles = making.roles ?? [];
  for (const role of roles) await insert('roles', { ...place, person_id: id, role, given_at: now });
  const email = `${firstName.toLowerCase()}.${id.slice(-6)}@example.org`;
  const contact = making.contact ?? { reach_by: 'email', email, email_key: email };
  if (making.contact !== null) await insert('contacts', { ...place, person_id: id, ...contact });
  await openSessionOf(place, id);
  if (making.knowsRules !== false) await sayYesToRules(place, id);
  const locale = making.more?.['locale'] === 'en' ? 'en' : 'nl';
  return { id, firstName, roles, welcomed: person.welcomed_at !== null, locale };
}

// Everybody in tests has one session, known by the person's own id, in which the second factor was just shown.
async function openSessionOf(place: Columns, id: string): Promise<void> {
  const times = { began_at: now, seen_at: now, mailed_at: now, factor_at: now, expires_at: '2100-01-01' };
  await insert('sessions', { ...place, id, person_id: id, token_hash: id, factor_by: 'passkey', ...times });
}

async function sayYesToRules(place: Columns, personId: string): Promise<void> {
  const { region_id: region, neighbourhood_id: here } = place;
  await theOwner.query(
    `insert into house_rules (region_id, neighbourhood_id, version, nl, written_at)
     values ($1, $2, 1, '{Maak eerst kennis.}', $3) on conflict do nothing`,
    [region, here, now]
  );
  const yes = { id: newId<string>(), person_id: personId, version: 1, how: 'joining', recorded_by: personId };
  await insert('house_rule_acceptances', { ...place, ...yes, accepted_at: now });
}

/** A row as its owner would write it, past every wall. */
export async function insert(table: string, row: Columns): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await theOwner.query(`insert into ${table} (${names.join()}) values (${places.join()})`, Object.values(row));
}

export type Columns = Readonly<Record<string, unknown>>;

/** A request of somebody who is signed in there. */
export const visitOf = (there: Neighbourhood, person: Actor, over: Partial<Visit> = {}): SignedIn =>
  ({
    ...doorVisit(there),
    personId: person.id,
    asker: person.id,
    locale: person.locale,
    session: sessionIn(person),
    ...over,
    person,
    duty: 'person'
  }) as SignedIn;

/** The session of somebody made by `makePerson`; change what was shown in it. */
export const sessionIn = (person: Actor, over: Partial<Session> = {}): Session => ({
  ...{ id: person.id, mailedAt: now, factorAt: now, factorBy: 'passkey', heldRoles: person.roles, ...over }
});

/** A request of somebody who is not signed in. */
export const doorVisit = (there: Neighbourhood, over: Partial<Visit> = {}): Visit => ({
  regionId: there.regionId,
  neighbourhoodId: there.id,
  neighbourhood: there,
  duty: 'door',
  personId: null,
  person: null,
  session: null,
  now,
  locale: 'nl',
  formKey: null,
  asker: 'a-browser-in-a-test',
  ...over
});

/** A job that does its work there. */
export const clockVisit = (there: Neighbourhood, over: Partial<Visit> = {}): Visit =>
  doorVisit(there, { duty: 'clock', asker: null, ...over });
