import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { purposes, type Purpose } from '#domain/proxies/purpose.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { tuesdays } from '../../../tests/weekly-help.ts';
import { appointmentForMe } from '../appointments/appointment-for-me.ts';
import { cancelAppointment } from '../appointments/cancel-appointment.ts';
import { moveAppointment } from '../appointments/move-appointment.ts';
import { setAppointment } from '../appointments/set-appointment.ts';
import { asksOnBoard } from '../asks/asks-on-board.ts';
import { pauseAsk } from '../asks/pause-ask.ts';
import { postAsk } from '../asks/post-ask.ts';
import { renewAsk } from '../asks/renew-ask.ts';
import { resumeAsk } from '../asks/resume-ask.ts';
import { seeAsk } from '../asks/see-ask.ts';
import { withdrawAsk } from '../asks/withdraw-ask.ts';
import { answerCheckIn } from '../check-ins/answer-check-in.ts';
import { answerMatch } from '../consents/answer-match.ts';
import { forgetDraft } from '../drafts/forget-draft.ts';
import { keepDraft } from '../drafts/keep-draft.ts';
import { sayEnding } from '../endings/say-ending.ts';
import { answerGiveBack } from '../give-backs/answer-give-back.ts';
import { showInterest } from '../interests/show-interest.ts';
import { matchForMe } from '../matches/match-for-me.ts';
import { myToday } from '../matches/my-today.ts';
import { stopMatch } from '../matches/stop-match.ts';
import { changeOfferMarks } from '../offers/change-offer-marks.ts';
import { myOffers } from '../offers/my-offers.ts';
import { postOffer } from '../offers/post-offer.ts';
import { sayOutcome } from '../outcomes/say-outcome.ts';
import { newId } from '../platform/ids.ts';
import { NotAgreed } from '../platform/acting.ts';
import { look } from '../platform/transaction.ts';
import { changeContact } from '../profiles/change-contact.ts';
import { changeProfile } from '../profiles/change-profile.ts';
import { leaveNeighbourhood } from '../profiles/leave-neighbourhood.ts';
import { setSeries } from '../series/set-series.ts';
import { sayThanks } from '../thanks/say-thanks.ts';
import { recogniseProxy } from './recognise-proxy.ts';
import { takeBackAgreement } from './take-back-agreement.ts';

const database = useDatabase();
let slugs = 0;

const askDraft = {
  ...{ words: 'Wie speelt er rummikub met mij?', category: 'games', rhythm: 'weekly', onDate: '', dayparts: ['0'] },
  ...{ minutes: '60', distancePreference: '', ticked: [], audience: 'coordinator', giveBack: '', giveBackWords: '' }
};
const offerDraft = {
  ...{ categories: ['cake'], words: 'Appeltaart', dayparts: ['8'], minutesAWeek: '60', reachMetres: '700' },
  ...{ feeChoice: '', feeAmount: '' }
};

/** Truus, her daughter Marja, and Kim who agreed to help; and a little of everything that is Truus's. */
async function street(agreed: readonly Purpose[]) {
  const there = await makeNeighbourhood(`hofstraat-${++slugs}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const truus = await makePerson(there, 'Truus', { contact: { reach_by: 'phone', phone: '024 111' } });
  const marja = await makePerson(there, 'Marja');
  const kim = await makePerson(there, 'Kim', { contact: { reach_by: 'phone', phone: '024 222', address: 'Hof 2' } });
  const fatima = await makePerson(there, 'Fatima', { roles: ['coordinator'] });
  const agree = (purpose: Purpose, proxy = marja) =>
    insert('proxies', {
      ...{ ...place, id: newId(), person_id: truus.id, proxy_id: proxy.id, purpose, answer: 'yes', channel: 'phone' },
      ...{ said_on: '2026-10-01', recorded_by: fatima.id, recorded_at: now }
    });
  for (const purpose of agreed) await agree(purpose);
  const [ask, offer, match, open, appointment] = [1, 2, 3, 4, 5].map(() => newId<string>());
  const posted = { ...place, person_id: truus.id, posted_by: truus.id, posted_at: now, ends_on: '2027-01-01' };
  const asked = { category: 'dog', words: 'Wie loopt er mee?', rhythm: 'weekly', dayparts: 1, minutes: 60 };
  for (const id of [ask, open]) await insert('asks', { ...posted, ...asked, id });
  await insert('ticked_people', { ...place, ask_id: ask, person_id: kim.id });
  const given = { categories: ['cake'], dayparts: 1, minutes_a_week: 60, reach_metres: 500 };
  await insert('offers', { ...posted, ...given, id: offer });
  const two = { ...place, asker_id: truus.id, helper_id: kim.id, proposed_by: fatima.id, proposed_at: now };
  await insert('matches', { ...two, id: match, ask_id: ask, agreed_at: now });
  await insert('matches', { ...two, id: open, ask_id: open });
  const said = { ...place, purpose: 'help', answer: 'yes', recorded_by: kim.id, channel: 'self', given_at: now };
  for (const id of [match, open]) await insert('consents', { ...said, id: newId(), match_id: id, person_id: kim.id });
  await insert('consents', { ...said, id: newId(), match_id: match, person_id: truus.id });
  const meeting = { starts_at: new Date('2026-10-12T09:00:00Z'), minutes: 60, set_by: kim.id, set_at: now };
  await insert('appointments', { ...place, id: appointment, match_id: match, ...meeting });
  await ownOf({ place, truus: truus.id, marja: marja.id, match: match!, appointment: appointment! });
  const acting = async (proxy = marja): Promise<SignedIn> => {
    const found = await recogniseProxy(
      { neighbourhood: there, person: proxy, now },
      { personId: truus.id, needs: purposes }
    );
    if (!found.ok) throw new Error(found.reason);
    return { ...visitOf(there, proxy), person: { ...proxy, roles: [], onBehalfOf: found.value } };
  };
  const ids = { ask: ask!, offer: offer!, match: match!, open: open!, appointment: appointment! };
  const as = (person: typeof truus) => visitOf(there, person);
  return { there, ids, agree, acting, truus: as(truus), marja: as(marja), kim: as(kim), fatima: as(fatima) };
}

type Own = { place: object; truus: string; marja: string; match: string; appointment: string };

/** What is Truus's own, and never anybody else's. */
async function ownOf({ place, truus, marja, match, appointment }: Own): Promise<void> {
  const mine = { ...place, person_id: truus };
  const recorded = { recorded_by: truus, recorded_at: now };
  await insert('profiles', { ...mine, likes: 'Kaarten' });
  await insert('hard_things', {
    ...mine,
    words: 'De trap',
    audience: 'coordinator',
    shared_at: now,
    ends_on: '2027-01-01'
  });
  await insert('not_nows', { ...mine, id: newId(), ends_on: '2027-01-01', ...recorded });
  await insert('vouchings', { ...mine, id: newId(), kind: 'met', seen_on: '2026-01-01', ...recorded });
  await insert('exclusions', { ...mine, other_id: marja, ...recorded });
  await insert('acquaintances', { ...mine, knows_id: marja, noted_at: now });
  await insert('calls', { ...mine, id: newId(), how: 'phone', outcome: 'reached', called_by: truus, called_at: now });
  await insert('give_backs', {
    ...mine,
    id: newId(),
    match_id: match,
    answer: 'yes',
    said_at: now,
    recorded_by: truus
  });
  await insert('mail_stops', { ...mine, kind: 'thanks', stopped_at: now });
  await insert('outcomes', {
    ...mine,
    appointment_id: appointment,
    answer: 'partly',
    said_at: now,
    recorded_by: truus
  });
  await insert('looks', { ...mine, id: newId(), looker_id: marja, what: 'page', looked_at: now });
  const session = { began_at: now, seen_at: now, expires_at: new Date('2027-01-01') };
  await insert('sessions', { ...mine, id: newId(), token_hash: newId(), ...session });
  const words = { words: 'Dank je', said_at: now, recorded_by: truus };
  await insert('thanks', { ...place, id: newId(), match_id: match, from_id: truus, to_id: marja, ...words });
  const letter = {
    message_id: newId(),
    locale: 'nl',
    subject: 'x',
    plain: 'x',
    html: 'x',
    planned_at: now,
    send_after: now
  };
  await insert('mails', { ...place, id: newId(), to_id: truus, kind: 'thanks', ...letter });
  const code = { code_hash: newId(), purposes: ['asks'], made_at: now, expires_at: new Date('2027-01-01') };
  await insert('proxy_codes', { ...mine, id: newId(), ...code });
  await insert('proxy_wishes', { ...mine, id: newId(), words: 'Voor mijn zus', made_at: now });
}

const everybody = { asks: [], offers: [], answers: [], appointments: [] };

describe('the walls', () => {
  /** Tables inside which everybody at work sees the rows; the happening decides what is shown. */
  const open = [
    'people',
    'cells',
    'roles',
    'facts',
    'drafts',
    'house_rules',
    'invitations',
    'answered_forms',
    'neighbourhoods',
    'regions'
  ];
  const beyond: Record<Purpose, readonly string[]> = {
    ...everybody,
    asks: ['asks', 'proxies', 'ticked_people'],
    offers: ['offers', 'proxies'],
    answers: ['asks', 'consents', 'matches', 'proxies'],
    appointments: ['appointments', 'asks', 'consents', 'contacts', 'matches', 'proxies']
  };

  test.each(purposes)('let somebody who acts for %s see the tables of that purpose, and no other', async (purpose) => {
    const { acting } = await street([purpose]);
    const tables = await database.asOwner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relrowsecurity order by relname`
    );
    const visit = await acting();
    const seen: string[] = [];
    for (const { name } of tables.filter((table) => !open.includes(table.name)))
      await look(visit, async (tx) => {
        const { rows } = await sql.raw<{ found: number }>(`select count(*)::int as found from ${name}`).execute(tx);
        if (rows[0]!.found > 0) seen.push(name);
      });
    expect(seen).toEqual(beyond[purpose]);
  });

  test('show who acts nothing of oneself meanwhile, and no contact of the one acted for', async () => {
    const { acting, truus, marja, kim } = await street(purposes);
    const seen = await look(await acting(), (tx) => tx.selectFrom('contacts').select('personId').execute());
    expect(seen).toEqual([{ personId: kim.personId }]);
    expect([truus.personId, marja.personId]).not.toContain(kim.personId);
  });

  test.each(purposes)('let nothing be written for %s beyond its purpose', async (purpose) => {
    const { acting, truus, marja, ids } = await street([purpose]);
    const visit = await acting();
    const write = (words: string) =>
      look(visit, async (tx) => Number((await sql.raw(words).execute(tx)).numAffectedRows ?? 0)).catch(() => 'refused');
    const place = `'${visit.regionId}', '${visit.neighbourhoodId}'`;
    expect(await write(`update asks set words = 'x' where id = '${ids.ask}'`)).toBe(purpose === 'asks' ? 1 : 0);
    expect(await write(`update offers set words = 'x' where id = '${ids.offer}'`)).toBe(purpose === 'offers' ? 1 : 0);
    const matches = { asks: 0, offers: 0, answers: 1, appointments: 'refused' };
    expect(await write(`update matches set agreed_at = null where id = '${ids.match}'`)).toBe(matches[purpose]);
    expect(await write(`update appointments set place = 'x' where id = '${ids.appointment}'`)).toBe(
      purpose === 'appointments' ? 1 : 0
    );
    for (const table of ['contacts set phone', 'profiles set likes'])
      expect(await write(`update ${table} = 'x' where person_id = '${truus.personId}'`), table).toBe(0);
    expect(await write(`update sessions set ended_at = now() where person_id = '${truus.personId}'`)).toBe(0);
    const further = `insert into proxies (region_id, neighbourhood_id, id, person_id, proxy_id, purpose, answer, channel,
      said_on, recorded_by, recorded_at) values (${place}, '${newId()}', '${truus.personId}', '${marja.personId}',
      'offers', 'yes', 'self', now(), '${truus.personId}', now())`;
    expect(await write(further)).toBe('refused');
    expect(await write(`update proxies set ends_on = null where person_id = '${truus.personId}'`)).toBe(0);
  });
});

describe('every happening', () => {
  type Doing = Awaited<ReturnType<typeof street>>['ids'] & { visit: SignedIn };
  const moment = { date: '2026-10-20', time: '10:00', place: '' };
  const contact = { reachBy: 'phone', phone: '06 999 99 999', address: '', languages: ['nl'], locale: 'nl' };
  const browser = 'a-browser';
  const happenings: readonly (readonly [string, Purpose | null, (doing: Doing) => Promise<{ ok: boolean }>])[] = [
    ['post an ask', 'asks', ({ visit }) => postAsk(visit, { draft: askDraft, forPerson: null, askId: null })],
    ['change an ask', 'asks', ({ visit, ask }) => postAsk(visit, { draft: askDraft, forPerson: null, askId: ask })],
    ['pause an ask', 'asks', ({ visit, ask }) => pauseAsk(visit, ask)],
    ['take up an ask', 'asks', ({ visit, ask }) => resumeAsk(visit, ask)],
    ['renew an ask', 'asks', ({ visit, ask }) => renewAsk(visit, ask)],
    ['withdraw an ask', 'asks', ({ visit, open }) => withdrawAsk(visit, open)],
    ['post an offer', 'offers', ({ visit }) => postOffer(visit, { draft: offerDraft, forPerson: null, offerId: null })],
    [
      'pause an offer',
      'offers',
      ({ visit, offer }) => changeOfferMarks(visit, { offerId: offer, change: { how: 'pause', until: '' } })
    ],
    [
      'withdraw an offer',
      'offers',
      ({ visit, offer }) => changeOfferMarks(visit, { offerId: offer, change: { how: 'withdraw' } })
    ],
    ['answer a proposal', 'answers', ({ visit, open }) => answerMatch(visit, { matchId: open, answer: 'yes' })],
    ['stop', 'answers', ({ visit, match }) => stopMatch(visit, { matchId: match })],
    ['set an appointment', 'appointments', ({ visit, match }) => setAppointment(visit, { matchId: match, ...moment })],
    [
      'move an appointment',
      'appointments',
      ({ visit, appointment }) => moveAppointment(visit, { appointmentId: appointment, ...moment })
    ],
    [
      'cancel an appointment',
      'appointments',
      ({ visit, appointment }) => cancelAppointment(visit, { appointmentId: appointment })
    ],
    [
      'set a standing appointment',
      'appointments',
      ({ visit, match }) => setSeries(visit, { matchId: match, ...tuesdays })
    ],
    [
      'say how an ask ended',
      null,
      ({ visit, ask }) => sayEnding(visit, { entry: { what: 'ask', id: ask }, answer: 'helped' })
    ],
    ['say how it goes', null, ({ visit, ask }) => answerCheckIn(visit, { checkInId: ask, answer: 'works', words: '' })],
    [
      'say how it was',
      null,
      ({ visit, appointment }) => sayOutcome(visit, { appointmentId: appointment, answer: 'worked', words: '' })
    ],
    ['say thanks', null, ({ visit, match }) => sayThanks(visit, { matchId: match, words: 'Dank' })],
    ['give back', null, ({ visit, match }) => answerGiveBack(visit, { matchId: match, answer: 'yes', words: '' })],
    ['show interest', null, ({ visit, ask }) => showInterest(visit, { askId: ask, words: '' })],
    ['change the contact', null, ({ visit }) => changeContact(visit, contact)],
    ['change the profile', null, ({ visit }) => changeProfile(visit, { likes: 'x', hard: '', audience: '' })],
    ['leave', null, ({ visit }) => leaveNeighbourhood(visit)],
    [
      'stop an agreement',
      null,
      ({ visit }) => takeBackAgreement(visit, { personId: visit.personId, proxyId: visit.personId })
    ]
  ];

  test.each(happenings)('%s needs %s, is done by the one who acts, and says for whom', async (_, needed, happen) => {
    for (const purpose of purposes) {
      const { acting, truus, marja, ids } = await street([purpose]);
      const doing = happen({ visit: await acting(), ...ids });
      if (purpose !== needed) {
        await expect(doing, purpose).rejects.toThrow(NotAgreed);
        continue;
      }
      expect(await doing).toMatchObject({ ok: true });
      const facts = await database.asOwner('select actor_id, for_id from facts where neighbourhood_id = $1', [
        truus.neighbourhoodId
      ]);
      expect(facts.length).toBeGreaterThan(0);
      for (const fact of facts) expect(fact).toEqual({ actor_id: marja.personId, for_id: truus.personId });
    }
  });

  test('what is typed half needs leave to ask or to offer', async () => {
    const { acting } = await street(['answers']);
    const visit = await acting();
    await expect(keepDraft(visit, { browser, kind: 'ask', words: {} })).rejects.toThrow(NotAgreed);
    await expect(forgetDraft(visit, { browser, kind: 'ask' })).rejects.toThrow(NotAgreed);
  });
});

describe('acting', () => {
  test('one reads what is the other’s, as far as was agreed, and nothing of oneself', async () => {
    const { acting, marja, truus, ids } = await street(['asks', 'answers']);
    await postAsk(marja, { draft: askDraft, forPerson: null, askId: null });
    const visit = await acting();
    expect((await asksOnBoard(visit)).mine.map(({ personId }) => personId)).toEqual([truus.personId, truus.personId]);
    expect((await asksOnBoard(visit)).others).toEqual([]);
    expect(await myOffers(visit)).toEqual([]);
    expect((await myToday(visit)).ahead).toEqual([]);
    expect((await myToday(visit)).matches.map(({ id }) => id).sort()).toEqual([ids.match, ids.open].sort());
    expect(await matchForMe(visit, ids.match)).toMatchObject({
      value: { otherName: 'Kim', reach: null, appointments: [] }
    });
    expect(await appointmentForMe(visit, ids.appointment)).toMatchObject({ reason: 'not-found' });
  });

  test('whose things they are reads who looked, and not on every page', async () => {
    const { acting, truus, there, marja } = await street(['asks']);
    await acting();
    await acting();
    const later = new Date(now.getTime() + 86_400_000);
    const at = { neighbourhood: there, person: marja.person, now: later };
    await recogniseProxy(at, { personId: truus.personId, needs: purposes });
    const looks = await database.asOwner(
      `select looked_at from looks where person_id = $1 and what = 'proxy' order by 1`,
      [truus.personId]
    );
    expect(looks).toEqual([{ looked_at: now }, { looked_at: later }]);
  });

  test('numbers open with the appointments, and only once both said yes', async () => {
    const { acting, ids } = await street(['appointments']);
    const visit = await acting();
    expect(await matchForMe(visit, ids.match)).toMatchObject({ value: { reach: { phone: '024 222' } } });
    expect(await matchForMe(visit, ids.open)).toMatchObject({ value: { reach: null } });
    expect(await appointmentForMe(visit, ids.appointment)).toMatchObject({
      value: { otherName: 'Kim', iSaid: null, myThanks: null, theirThanks: null, giveBack: null }
    });
  });

  test('who acted is known to whose things they are and to who acts; the other one reads in whose name', async () => {
    const { acting, truus, kim, ids } = await street(['answers', 'appointments', 'asks']);
    await answerMatch(await acting(), { matchId: ids.open, answer: 'yes' });
    await moveAppointment(await acting(), {
      appointmentId: ids.appointment,
      date: '2026-10-20',
      time: '10:00',
      place: ''
    });
    await pauseAsk(await acting(), ids.ask);
    const [consent] = await database.asOwner(
      `select channel, recorded_by from consents where match_id = $1 and person_id = $2`,
      [ids.open, truus.personId]
    );
    expect(consent).toMatchObject({ channel: 'proxy' });
    const byName = { byName: 'Marja', forName: 'Truus' };
    expect(await matchForMe(truus, ids.open)).toMatchObject({
      value: {
        done: [{ kind: 'ConsentGiven', ...byName }]
      }
    });
    expect(await matchForMe(await acting(), ids.open)).toMatchObject({ value: { done: [byName] } });
    const other = await matchForMe(kim, ids.open);
    expect(other).toMatchObject({ value: { done: [{ kind: 'ConsentGiven', byName: null, forName: 'Truus' }] } });
    expect(JSON.stringify(other)).not.toContain('Marja');
    expect(await appointmentForMe(kim, ids.appointment)).toMatchObject({
      value: { done: [{ kind: 'AppointmentMoved', byName: null }] }
    });
    expect(await seeAsk(truus, ids.ask)).toMatchObject({ value: { done: [{ kind: 'AskPaused', ...byName }] } });
  });

  test('a no in somebody’s name is not told to the other one', async () => {
    const { acting, kim, fatima, ids } = await street(['answers']);
    await answerMatch(await acting(), { matchId: ids.open, answer: 'no' });
    expect(await matchForMe(kim, ids.open)).toMatchObject({ value: { stage: 'over', done: [] } });
    expect(fatima.personId).not.toBe(kim.personId);
  });

  test('an agreement that was taken back, or whose last day is over, counts in the same second', async () => {
    const { there, acting, truus, marja, ids } = await street(['asks', 'offers']);
    const visit = await acting();
    expect(await pauseAsk(visit, ids.ask)).toMatchObject({ ok: true });
    expect(
      await takeBackAgreement(truus, { personId: truus.personId, proxyId: marja.personId, purposes: ['asks'] })
    ).toMatchObject({ ok: true });
    await expect(resumeAsk(visit, ids.ask)).rejects.toThrow(NotAgreed);
    expect((await asksOnBoard(visit)).mine).toEqual([]);
    expect(await myOffers(visit)).toHaveLength(1);
    await database.asOwner(`update proxies set ends_on = '2026-10-05' where proxy_id = $1 and purpose = 'offers'`, [
      marja.personId
    ]);
    expect(await myOffers(visit)).toEqual([]);
    const found = await recogniseProxy(
      { neighbourhood: there, person: marja.person, now },
      { personId: truus.personId, needs: purposes }
    );
    expect(found).toMatchObject({ reason: 'ended' });
    expect(
      await recogniseProxy(
        { neighbourhood: there, person: truus.person, now },
        { personId: marja.personId, needs: purposes }
      )
    ).toMatchObject({
      reason: 'never'
    });
  });

  test('a page that was never agreed on does not exist, and one that was is closed kindly', async () => {
    const { there, truus, marja } = await street(['asks', 'answers']);
    await takeBackAgreement(truus, { personId: truus.personId, proxyId: marja.personId, purposes: ['asks'] });
    const at = { neighbourhood: there, person: marja.person, now };
    const open = (needs: readonly Purpose[]) => recogniseProxy(at, { personId: truus.personId, needs });
    expect(await open(['offers'])).toMatchObject({ reason: 'never' });
    expect(await open(['asks'])).toMatchObject({ reason: 'ended' });
    expect(await open(['asks', 'answers'])).toMatchObject({ value: { purposes: ['answers'] } });
  });

  test('taking back waits for what is half done, and what comes after it is refused', async () => {
    const { acting, truus, marja, ids } = await street(['asks']);
    const visit = await acting();
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 6 }, (_, at) => (at % 2 ? pauseAsk(visit, ids.ask) : resumeAsk(visit, ids.ask))),
      takeBackAgreement(truus, { personId: truus.personId, proxyId: marja.personId })
    ]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(NotAgreed);
    const done = await database.asOwner('select id from facts where for_id = $1', [truus.personId]);
    expect(done).toHaveLength(outcomes.slice(0, 6).filter(({ status }) => status === 'fulfilled').length);
    await expect(pauseAsk(visit, ids.ask)).rejects.toThrow(NotAgreed);
  });

  test('two who act at once: the second gets how it stands, and nothing is doubled', async () => {
    const { there, acting, agree, ids } = await street(['asks', 'answers', 'appointments']);
    const piet = await makePerson(there, 'Piet');
    for (const purpose of ['asks', 'answers', 'appointments'] as const) await agree(purpose, piet);
    const both = [await acting(), await acting(piet)];
    const says = await Promise.all(both.map((visit) => answerMatch(visit, { matchId: ids.open, answer: 'yes' })));
    expect(says.map((one) => (one.ok ? one.value : one.reason)).sort()).toEqual(['agree', 'already-agreed']);
    const day = { date: '2026-10-20', time: '10:00', place: '' };
    const moved = await Promise.all(
      both.map((visit) => moveAppointment(visit, { appointmentId: ids.appointment, ...day, seen: '0' }))
    );
    expect(moved.map((one) => (one.ok ? 'moved' : one.reason)).sort()).toEqual(['changed-since', 'moved']);
    const set = await Promise.all(both.map((visit) => setAppointment(visit, { matchId: ids.open, ...day, seen: '0' })));
    expect(set.map((one) => (one.ok ? 'set' : one.reason)).sort()).toEqual(['changed-since', 'set']);
    const change = { draft: askDraft, forPerson: null, askId: ids.ask, version: '1' };
    const changed = await Promise.all(both.map((visit) => postAsk(visit, change)));
    expect(changed.map((one) => (one.ok ? 'changed' : one.reason)).sort()).toEqual(['changed', 'changed-since']);
  });

  test('a form that is sent twice happens once', async () => {
    const { acting } = await street(['asks']);
    const visit = { ...(await acting()), formKey: newId<string>() };
    const posted = await Promise.all(
      [1, 2, 3].map(() => postAsk(visit, { draft: askDraft, forPerson: null, askId: null }))
    );
    expect(new Set(posted.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test('who is the other one of two does not answer for the first, and gets one letter', async () => {
    const { acting, agree, kim, there, ids } = await street([]);
    for (const purpose of ['answers', 'appointments'] as const) await agree(purpose, kim.person);
    const visit = await acting(kim.person);
    expect(await matchForMe(visit, ids.open)).toMatchObject({ reason: 'not-found' });
    expect(await answerMatch(visit, { matchId: ids.open, answer: 'yes' })).toMatchObject({ reason: 'not-found' });
    expect(await cancelAppointment(visit, { appointmentId: ids.appointment })).toMatchObject({ reason: 'not-found' });
    expect((await myToday(visit)).matches).toEqual([]);
    await database.asOwner(`update contacts set reach_by = 'email', email = 'kim@example.org' where person_id = $1`, [
      kim.personId
    ]);
    await cancelAppointment(kim, { appointmentId: ids.appointment });
    const letters = await database.asOwner('select plain from mails where to_id = $1', [kim.personId]);
    expect(letters).toHaveLength(1);
    expect(letters[0]!['plain']).not.toContain('/for/');
    expect(there.id).toBe(visit.neighbourhoodId);
  });

  test('a letter goes to who acts as well, says that it is about somebody else, and begins like any other', async () => {
    const { marja, kim, truus, ids } = await street(['appointments']);
    await cancelAppointment(kim, { appointmentId: ids.appointment });
    const letters = await database.asOwner('select subject, plain from mails where to_id = $1', [marja.personId]);
    expect(letters).toHaveLength(1);
    const { subject, plain } = letters[0] as { subject: string; plain: string };
    expect(subject).toBe('Je hebt een bericht');
    expect(plain).toMatch(/^Er is een bericht voor je\.\n\nDit gaat over iemand voor wie je iets regelt\./);
    expect(plain).toContain(`/for/${truus.personId}/matches/${ids.match}`);
    expect(plain).not.toContain('Truus');
  });

  test('a coordinator lays the role down while acting', async () => {
    const { there, fatima, agree, acting, ids } = await street([]);
    await agree('offers', fatima.person);
    const visit = await acting(fatima.person);
    expect((await asksOnBoard(visit)).mine).toEqual([]);
    expect(await matchForMe(visit, ids.match)).toMatchObject({ reason: 'not-found' });
    const asCoordinator = { ...visit, person: { ...visit.person, roles: ['coordinator' as const] } };
    await expect(answerMatch(asCoordinator, { matchId: ids.open, answer: 'yes' })).rejects.toThrow(NotAgreed);
    expect(there.id).toBe(visit.neighbourhoodId);
  });
});
