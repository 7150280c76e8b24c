import { beforeEach, describe, expect, test } from 'vitest';
import { insert, makeNeighbourhood, makePerson, useDatabase, visitOf } from '../../../tests/database.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { renewAsk } from '../asks/renew-ask.ts';
import { needsToday } from '../desk/needs-today.ts';
import { changeOfferMarks } from '../offers/change-offer-marks.ts';
import { newId } from '../platform/ids.ts';
import { look } from '../platform/transaction.ts';
import { endOfEntry } from './end-of-entry.ts';
import { myLapses } from './my-lapses.ts';
import { sayEnding } from './say-ending.ts';
import { tellLapses } from './tell-lapses.ts';

const database = useDatabase();
const today = dayIn('Europe/Amsterdam', new Date());
let slugs = 0;

type Street = {
  readonly place: { region_id: string; neighbourhood_id: string };
  readonly bo: SignedIn;
  readonly door: SignedIn;
  readonly fatima: SignedIn;
};
let street: Street;

beforeEach(async () => {
  const there = await makeNeighbourhood(`afloop-${++slugs}`);
  const as = (person: Actor): SignedIn => visitOf(there, person, { now: new Date() });
  street = {
    place: { region_id: there.regionId, neighbourhood_id: there.id },
    bo: as(await makePerson(there, 'Bo')),
    door: as(await makePerson(there, 'Door', { contact: { reach_by: 'coordinator' } })),
    fatima: as(await makePerson(there, 'Fatima', { roles: ['coordinator'] }))
  };
});

async function ask(of: SignedIn, endsIn: number, more: Record<string, unknown> = {}): Promise<string> {
  const id = newId<string>();
  const posted = { person_id: of.personId, posted_by: of.personId, posted_at: new Date() };
  const kind = { category: 'dog', words: 'Wie loopt met Takkie?', rhythm: 'weekly', dayparts: 1, minutes: 30 };
  await insert('asks', { ...street.place, id, ...posted, ...kind, ends_on: daysAfter(today, endsIn), ...more });
  return id;
}

async function offer(of: SignedIn, endsIn: number): Promise<string> {
  const id = newId<string>();
  const posted = { person_id: of.personId, posted_by: of.personId, posted_at: new Date() };
  const room = { categories: ['dog'], dayparts: 1, minutes_a_week: 60, reach_metres: 500 };
  await insert('offers', { ...street.place, id, ...posted, ...room, ends_on: daysAfter(today, endsIn) });
  return id;
}

const mailsTo = ({ personId }: SignedIn) =>
  database.asOwner<{ subject: string; plain: string }>(
    `select subject, plain from mails where to_id = $1 and kind = 'lapse' order by id`,
    [personId]
  );
const deskRows = async () => {
  const desk = await needsToday(street.fatima);
  const { mine, nobodys, others } = desk.ok ? desk.value : { mine: [], nobodys: [], others: [] };
  return [...mine, ...nobodys, ...others].filter(({ kind }) => kind === 'lapse');
};

describe('before the end', () => {
  test('whose ask or offer ends within two weeks is told once, and it stands on today', async () => {
    const mine = await ask(street.bo, 14);
    await offer(street.bo, 3);
    await ask(street.bo, 15);
    await Promise.all([tellLapses(), tellLapses()]);
    await tellLapses();
    const mails = await mailsTo(street.bo);
    expect(mails).toHaveLength(2);
    expect(mails.every(({ subject }) => subject === 'Je hebt een bericht')).toBe(true);
    expect(mails.map(({ plain }) => plain).join()).toContain(`/asks/${mine}`);
    expect(mails.map(({ plain }) => plain).join()).not.toMatch(/Takkie/);
    expect((await myLapses(street.bo)).map(({ what, lapse }) => [what, lapse])).toEqual([
      ['offer', 'lapsing'],
      ['ask', 'lapsing']
    ]);
  });

  test('renewing takes one action; the next end is told of anew', async () => {
    const [asked, offered] = [await ask(street.bo, 5), await offer(street.bo, 5)];
    await tellLapses();
    expect(await renewAsk(street.bo, asked)).toMatchObject({ ok: true });
    const renewed = await changeOfferMarks(street.bo, { offerId: offered, change: { how: 'renew' } });
    expect(renewed).toMatchObject({ ok: true });
    expect(await myLapses(street.bo)).toEqual([]);
    await database.asOwner('update asks set ends_on = current_date + 9 where id = $1', [asked]);
    await tellLapses();
    expect(await mailsTo(street.bo)).toHaveLength(3);
  });

  test('nobody is told who has a day for it, or is being helped, or took it back', async () => {
    await ask(street.bo, 5, { on_date: daysAfter(today, 5), rhythm: 'once' });
    await ask(street.bo, 5, { withdrawn_at: new Date() });
    const helped = await ask(street.bo, 5);
    const match = newId<string>();
    await insert('matches', {
      ...{ ...street.place, id: match, ask_id: helped, asker_id: street.bo.personId },
      ...{ helper_id: street.door.personId, proposed_by: street.fatima.personId },
      ...{ proposed_at: new Date(), agreed_at: new Date() }
    });
    await insert('consents', {
      ...{ ...street.place, id: newId(), match_id: match, person_id: street.door.personId, purpose: 'help' },
      ...{ answer: 'yes', recorded_by: street.fatima.personId, channel: 'phone', given_at: new Date() }
    });
    await tellLapses();
    expect(await mailsTo(street.bo)).toEqual([]);
    expect(await endOfEntry(street.bo, { what: 'ask', id: helped })).toMatchObject({ value: { isLapsing: false } });
  });

  test('who reads no mail is on the list of calls instead, until it is done', async () => {
    const asked = await ask(street.door, 5);
    await tellLapses();
    expect(await mailsTo(street.door)).toEqual([]);
    expect(await deskRows()).toMatchObject([
      { entry: { what: 'ask', id: asked, lapse: 'lapsing', firstName: 'Door' } }
    ]);
    expect(await renewAsk(street.fatima, asked)).toMatchObject({ ok: true });
    expect(await deskRows()).toEqual([]);
  });
});

describe('after the end', () => {
  test.each(['helped', 'partly', 'not', 'no-longer-needed'])('it may be said how it ended: %s', async (answer) => {
    const id = await ask(street.bo, -2);
    await tellLapses();
    expect((await mailsTo(street.bo)).at(-1)!.plain).toContain('Hoe liep het?');
    expect(await myLapses(street.bo)).toMatchObject([{ lapse: 'lapsed' }]);
    const entry = { what: 'ask', id } as const;
    expect(await sayEnding(street.bo, { entry, answer })).toEqual({ ok: true, value: answer });
    expect(await endOfEntry(street.bo, entry)).toMatchObject({ value: { hasEnded: true, ending: { answer } } });
    expect(await myLapses(street.bo)).toEqual([]);
  });

  test('skipping is fine, and another answer takes the place of the first', async () => {
    const entry = { what: 'offer', id: await offer(street.bo, -1) } as const;
    expect(await sayEnding(street.bo, { entry, answer: '' })).toMatchObject({ reason: 'no-answer', field: 'ending' });
    expect(await sayEnding(street.bo, { entry, answer: 'skip' })).toEqual({ ok: true, value: null });
    expect(await myLapses(street.bo)).toEqual([]);
    await sayEnding(street.bo, { entry, answer: 'partly' });
    expect(await endOfEntry(street.bo, entry)).toMatchObject({ value: { ending: { answer: 'partly' } } });
    const rows = await database.asOwner('select answer from endings where offer_id = $1', [entry.id]);
    expect(rows).toEqual([{ answer: 'partly' }]);
  });

  test('on the phone the coordinator asks and writes it down; after four weeks nobody is asked any more', async () => {
    const entry = { what: 'ask', id: await ask(street.door, -27) } as const;
    await ask(street.door, -29);
    expect(await deskRows()).toMatchObject([{ entry: { id: entry.id, lapse: 'lapsed' } }]);
    await sayEnding(street.fatima, { entry, answer: 'helped' });
    expect(await deskRows()).toEqual([]);
    const [row] = await database.asOwner('select person_id, recorded_by from endings where ask_id = $1', [entry.id]);
    expect(row).toEqual({ person_id: street.door.personId, recorded_by: street.fatima.personId });
  });

  test('an end that was renewed away is asked about anew, when it ends again', async () => {
    const entry = { what: 'ask', id: await ask(street.bo, -20) } as const;
    await sayEnding(street.bo, { entry, answer: 'not' });
    await database.asOwner(`update endings set said_at = now() - interval '15 days' where ask_id = $1`, [entry.id]);
    await database.asOwner('update asks set ends_on = current_date - 2 where id = $1', [entry.id]);
    expect(await myLapses(street.bo)).toMatchObject([{ lapse: 'lapsed' }]);
    expect(await endOfEntry(street.bo, entry)).toMatchObject({ value: { ending: null } });
  });

  test('others cannot say it or read it, in the pages and in the database; not before the end either', async () => {
    const entry = { what: 'ask', id: await ask(street.bo, -2, { audience: 'nameless' }) } as const;
    expect(await sayEnding(street.door, { entry, answer: 'helped' })).toMatchObject({ reason: 'not-found' });
    expect(await endOfEntry(street.door, entry)).toMatchObject({ reason: 'not-found' });
    await sayEnding(street.bo, { entry, answer: 'not' });
    const read = (visit: SignedIn) => look(visit, (tx) => tx.selectFrom('endings').select('answer').execute());
    expect(await read(street.door)).toEqual([]);
    expect(await read(street.bo)).toHaveLength(1);
    expect(await read(street.fatima)).toHaveLength(1);
    expect(await look(street.bo, (tx) => tx.selectFrom('lapseNotices').select('kind').execute())).toEqual([]);
    const open = { what: 'ask', id: await ask(street.bo, 2) } as const;
    expect(await sayEnding(street.bo, { entry: open, answer: 'helped' })).toMatchObject({ reason: 'not-yet' });
  });
});
