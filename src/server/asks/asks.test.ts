import { describe, expect, test } from 'vitest';
import type { DraftAsk } from '#domain/asks/ask.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { weeklyHelp } from '../../../tests/weekly-help.ts';
import { showInterest } from '../interests/show-interest.ts';
import { newId } from '../platform/ids.ts';
import { asksOnBoard } from './asks-on-board.ts';
import { pauseAsk } from './pause-ask.ts';
import { postAsk } from './post-ask.ts';
import { renewAsk } from './renew-ask.ts';
import { resumeAsk } from './resume-ask.ts';
import { seeAsk } from './see-ask.ts';
import { whoAsks } from './who-asks.ts';
import { withdrawAsk } from './withdraw-ask.ts';

const database = useDatabase();
let slugs = 0;

async function street() {
  const there = await makeNeighbourhood(`straat-${++slugs}`);
  const bo = await makePerson(there, 'Bo');
  const kim = await makePerson(there, 'Kim');
  const fatima = await makePerson(there, 'Fatima', { roles: ['coordinator'] });
  return { there, bo: visitOf(there, bo), kim: visitOf(there, kim), fatima: visitOf(there, fatima) };
}

const draft: DraftAsk = {
  words: 'Wie loopt er met Takkie?',
  category: 'dog',
  rhythm: 'weekly',
  onDate: '',
  dayparts: ['0'],
  minutes: '45',
  distancePreference: '',
  ticked: [],
  audience: 'nameless',
  giveBack: 'later',
  giveBackWords: ''
};
const mine = (change: Partial<DraftAsk> = {}) => ({ draft: { ...draft, ...change }, forPerson: null, askId: null });

async function posted(visit: Parameters<typeof postAsk>[0], change: Partial<DraftAsk> = {}): Promise<string> {
  const answer = await postAsk(visit, mine(change));
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.id;
}

describe('an ask', () => {
  test('is on the board without a name and without days, where the asker chose so', async () => {
    const { bo, kim } = await street();
    const id = await posted(bo);
    const board = await asksOnBoard(kim);
    expect(board.others).toEqual([
      { id, words: draft.words, category: 'dog', rhythm: 'weekly', minutes: 45, postedAt: now, firstName: null }
    ]);
    expect((await asksOnBoard(bo)).mine.map((ask) => ask.id)).toEqual([id]);
  });

  test('for the coordinator alone does not exist for neighbours', async () => {
    const { bo, kim, fatima } = await street();
    const id = await posted(bo, { audience: 'coordinator' });
    expect((await asksOnBoard(kim)).others).toEqual([]);
    expect(await seeAsk(kim, id)).toMatchObject({ ok: false, reason: 'not-found' });
    expect(await showInterest(kim, { askId: id, words: '' })).toMatchObject({ reason: 'gone' });
    expect(await seeAsk(fatima, id)).toMatchObject({ ok: true });
  });

  test('of another neighbourhood does not exist, whatever its id', async () => {
    const { bo } = await street();
    const { kim: stranger, fatima: otherCoordinator } = await street();
    const id = await posted(bo);
    for (const visit of [stranger, otherCoordinator]) {
      expect(await seeAsk(visit, id)).toMatchObject({ reason: 'not-found' });
      expect(await withdrawAsk(visit, id)).toMatchObject({ reason: 'not-found' });
      expect(await pauseAsk(visit, id)).toMatchObject({ reason: 'not-found' });
    }
  });

  test('sent twice with one form is one ask', async () => {
    const { bo } = await street();
    const visit = { ...bo, formKey: newId<string>() };
    const answers = await Promise.all([1, 2, 3].map(() => postAsk(visit, mine())));
    expect(new Set(answers.map((answer) => answer.ok && answer.value.id)).size).toBe(1);
    expect((await asksOnBoard(bo)).mine).toHaveLength(1);
  });

  test('is not typed by a neighbour for somebody else, but by the coordinator it is', async () => {
    const { bo, kim, fatima } = await street();
    const forBo = { ...mine(), forPerson: bo.personId };
    expect(await postAsk(kim, forBo)).toMatchObject({ reason: 'not-allowed' });
    expect(await postAsk(fatima, forBo)).toMatchObject({ ok: true });
    expect((await asksOnBoard(bo)).mine).toHaveLength(1);
    expect(await whoAsks(kim, bo.personId)).toMatchObject({ reason: 'not-found' });
    expect(await whoAsks(fatima, bo.personId)).toMatchObject({ ok: true, value: { firstName: 'Bo' } });
  });

  test('pauses, goes on and is renewed by its asker only', async () => {
    const { bo, kim } = await street();
    const id = await posted(bo);
    expect(await pauseAsk(kim, id)).toMatchObject({ reason: 'not-found' });
    expect(await pauseAsk(bo, id)).toMatchObject({ ok: true });
    expect((await asksOnBoard(kim)).others).toEqual([]);
    expect(await resumeAsk(bo, id)).toMatchObject({ ok: true });
    expect(await renewAsk(bo, id)).toMatchObject({ ok: true });
    expect((await asksOnBoard(kim)).others).toHaveLength(1);
  });

  test('says that a neighbour was found to whose it is, while both keep to it', async () => {
    const { bo, ask, match } = await weeklyHelp();
    const standing = async (): Promise<boolean[]> => {
      const seen = await seeAsk(bo, ask);
      if (!seen.ok || seen.value.as !== 'own') throw new Error('This is an own ask.');
      const { mine: own } = await asksOnBoard(bo);
      return [seen.value.ask.isAgreed, own.find(({ id }) => id === ask)!.isAgreed];
    };
    expect(await standing()).toEqual([true, true]);
    await database.asOwner(`update matches set closed_at = now(), closed_because = 'stopped' where id = $1`, [match]);
    expect(await standing()).toEqual([false, false]);
  });

  test('withdrawn is gone at once, with what stood open for it, and the helper hears no reason', async () => {
    const { there, bo, kim, fatima } = await street();
    const id = await posted(bo);
    const place = { region_id: there.regionId, neighbourhood_id: there.id };
    const match = newId<string>();
    await insert('matches', {
      ...place,
      id: match,
      ask_id: id,
      asker_id: bo.personId,
      helper_id: kim.personId,
      proposed_by: fatima.personId,
      proposed_at: now,
      agreed_at: now
    });
    expect(await withdrawAsk(bo, id)).toMatchObject({ ok: true });
    expect(await withdrawAsk(bo, id)).toMatchObject({ ok: true });
    expect(await pauseAsk(bo, id)).toMatchObject({ reason: 'gone' });
    const [closed] = await database.asOwner('select closed_because from matches where id = $1', [match]);
    expect(closed).toEqual({ closed_because: 'ask-ended' });
    const mails = await database.asOwner('select subject, plain from mails where to_id = $1', [kim.personId]);
    expect(mails).toHaveLength(1);
    expect(mails[0]!['plain']).not.toContain('Takkie');
  });

  test('is changed by whose it is', async () => {
    const { bo, kim } = await street();
    const id = await posted(bo);
    const change = { draft: { ...draft, words: 'Wie loopt er met Snuf?' }, forPerson: null, askId: id };
    expect(await postAsk(kim, change)).toMatchObject({ reason: 'not-allowed' });
    expect(await postAsk(bo, change)).toMatchObject({ ok: true, value: { id } });
    expect((await asksOnBoard(kim)).others[0]!.words).toBe('Wie loopt er met Snuf?');
  });

  test('is one of at most five a day for somebody new', async () => {
    const { there } = await street();
    const fresh = visitOf(there, await makePerson(there, 'Nieuw', { more: { welcomed_at: null } }));
    for (let times = 0; times < 5; times++) await posted(fresh);
    expect(await postAsk(fresh, mine())).toMatchObject({ reason: 'too-many' });
  });
});

test('"I would like to" is for the coordinator, and not for the asker', async () => {
  const { there, bo, kim } = await street();
  const id = await posted(bo);
  expect(await showInterest(bo, { askId: id, words: '' })).toMatchObject({ reason: 'own-ask' });
  expect(await showInterest(kim, { askId: id, words: 'Graag!' })).toMatchObject({ ok: true });
  expect(await seeAsk(kim, id)).toMatchObject({ value: { interest: { words: 'Graag!' } } });
  const seen = await seeAsk(bo, id);
  expect(JSON.stringify(seen)).not.toContain('Graag!');
  const rows = await database.asOwner('select kind from facts where neighbourhood_id = $1 order by id', [there.id]);
  expect(rows.map((row) => row['kind'])).toContain('InterestShown');
});
