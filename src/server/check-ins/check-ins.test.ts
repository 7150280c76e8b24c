import { describe, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/database.ts';
import { tuesdays, weeklyHelp } from '../../../tests/weekly-help.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { needsToday } from '../desk/needs-today.ts';
import { myToday } from '../matches/my-today.ts';
import { stopMatch } from '../matches/stop-match.ts';
import { look } from '../platform/transaction.ts';
import { endSeries } from '../series/end-series.ts';
import { seriesForMe } from '../series/series-for-me.ts';
import { setSeries } from '../series/set-series.ts';
import { answerCheckIn } from './answer-check-in.ts';
import { askCheckIns } from './ask-check-ins.ts';
import { seeCheckIns } from './see-check-ins.ts';

const database = useDatabase();

const dayLong = 86_400_000;
const today = dayIn('Europe/Amsterdam', new Date());
const everyDay = { ...tuesdays, weekdays: ['0', '1', '2', '3', '4', '5', '6'], time: '12:00' };

/** Weekly help that began so many days ago, and that everybody looks at now. */
async function begunDaysAgo(days: number, over: Partial<typeof tuesdays> = {}) {
  const then = new Date(Date.now() - (days + 1) * dayLong);
  const help = await weeklyHelp(then);
  const from = daysAfter(today, -days);
  const set = await setSeries(help.fatima, { matchId: help.match, ...everyDay, from, ...over });
  if (!set.ok) throw new Error(set.reason);
  const { bo, kim, sam, fatima } = help.people;
  const now = new Date();
  return {
    ...help,
    ...{ bo: help.as(bo, now), kim: help.as(kim, now), sam: help.as(sam, now), fatima: help.as(fatima, now) }
  };
}

type Help = Awaited<ReturnType<typeof begunDaysAgo>>;
type Asked = { id: string; person_id: string; about: string; due_on: string; answer: string | null };

const askedOf = ({ match }: Help): Promise<Asked[]> =>
  database.asOwner<Asked>(
    'select id, person_id, about, due_on::text, answer from check_ins where match_id = $1 order by due_on, id',
    [match]
  );
const idFor = async (help: Help, personId: string, about = 'two-weeks'): Promise<string> =>
  (await askedOf(help)).find((one) => one.person_id === personId && one.about === about)!.id;
const mailsTo = (personId: string) =>
  database.asOwner<{ kind: string; plain: string }>('select kind, plain from mails where to_id = $1 order by id', [
    personId
  ]);
const kindsOnDesk = async ({ fatima }: Help): Promise<string[]> => {
  const desk = await needsToday(fatima);
  const { mine, nobodys, others } = desk.ok ? desk.value : { mine: [], nobodys: [], others: [] };
  return [...mine, ...nobodys, ...others].map(({ kind }) => kind);
};
const rowOf = async (help: Help) => {
  const [row] = await database.asOwner(
    `select m.closed_because, a.done_at is not null as done,
       (select max(ends_on)::text from series s where s.match_id = m.id and s.replaced_at is null) as ends_on,
       (select count(*)::int from appointments t where t.match_id = m.id and t.cancelled_at is null
         and t.starts_at > now()) as ahead
     from matches m join asks a on a.id = m.ask_id where m.id = $1`,
    [help.match]
  );
  return row;
};

describe('after two weeks, and after four', () => {
  test('both are asked once; who reads no mail is on the list of calls', async () => {
    const help = await begunDaysAgo(15);
    await Promise.all([askCheckIns(), askCheckIns()]);
    await askCheckIns();
    const asked = await askedOf(help);
    expect(asked.map(({ about, due_on, answer }) => [about, due_on, answer])).toEqual([
      ['two-weeks', daysAfter(today, -1), null],
      ['two-weeks', daysAfter(today, -1), null]
    ]);
    const mails = (await mailsTo(help.people.kim.id)).filter(({ kind }) => kind === 'check-in');
    expect(mails).toHaveLength(1);
    expect(mails[0]!.plain).not.toMatch(/Bo\b|boodschappen/);
    expect(await mailsTo(help.people.bo.id)).toEqual([]);
    expect(await kindsOnDesk(help)).toContain('ask-how');
    expect((await myToday(help.kim)).checkIns).toEqual([{ matchId: help.match, about: 'two-weeks', otherName: 'Bo' }]);
  });

  test('not before its day, and not more than a week late', async () => {
    const early = await begunDaysAgo(13);
    const late = await begunDaysAgo(22);
    const fourth = await begunDaysAgo(28);
    await askCheckIns();
    expect(await askedOf(early)).toEqual([]);
    expect(await askedOf(late)).toEqual([]);
    expect((await askedOf(fourth)).map(({ about }) => about)).toEqual(['four-weeks', 'four-weeks']);
  });

  test('what one says is for the coordinator; the other and the neighbours cannot read or answer it', async () => {
    const help = await begunDaysAgo(14);
    await askCheckIns();
    const mine = await idFor(help, help.people.kim.id);
    const said = { checkInId: mine, answer: 'did-not-work', words: 'Het uur is te kort.' };
    expect(await answerCheckIn(help.sam, said)).toMatchObject({ reason: 'not-found' });
    expect(await answerCheckIn(help.bo, said)).toMatchObject({ reason: 'not-found' });
    expect(await answerCheckIn(help.kim, { ...said, answer: 'enough' })).toMatchObject({ field: 'answer' });
    expect(await answerCheckIn(help.kim, { ...said, words: 'x'.repeat(1001) })).toMatchObject({ field: 'words' });
    expect(await answerCheckIn(help.kim, said)).toEqual({ ok: true, value: 'did-not-work' });
    const read = (visit: Help['kim']) =>
      look(visit, (tx) =>
        tx.selectFrom('checkIns').select(['personId', 'words']).where('answer', 'is not', null).execute()
      );
    expect(await read(help.kim)).toEqual([{ personId: help.people.kim.id, words: 'Het uur is te kort.' }]);
    expect(await read(help.fatima)).toHaveLength(1);
    expect(await read(help.bo)).toEqual([]);
    expect(await read(help.sam)).toEqual([]);
    const seen = await seriesForMe(help.bo, help.match);
    expect(JSON.stringify(seen)).not.toContain('te kort');
    // It is a normal answer: nothing ends by it, and nobody else hears.
    expect((await rowOf(help))!['closed_because']).toBeNull();
  });

  test('"it does not work" is one row at the desk, whoever and however often it was said, until it is read', async () => {
    const help = await begunDaysAgo(14);
    await askCheckIns();
    for (const [visit, person] of [
      [help.kim, help.people.kim],
      [help.fatima, help.people.bo]
    ] as const) {
      const checkInId = await idFor(help, person.id);
      expect(await answerCheckIn(visit, { checkInId, answer: 'did-not-work', words: '' })).toMatchObject({ ok: true });
    }
    const rows = async () => (await kindsOnDesk(help)).filter((kind) => kind === 'did-not-work').length;
    expect(await rows()).toBe(1);
    expect((await kindsOnDesk(help))[0]).toBe('did-not-work');
    expect(await seeCheckIns(help.kim, help.match)).toMatchObject({ reason: 'not-allowed' });
    expect(await rows()).toBe(1);
    await seeCheckIns(help.fatima, help.match);
    expect(await rows()).toBe(0);
  });

  test('after a stop nothing is asked and nothing can be answered; the coordinator sees that it stopped', async () => {
    const help = await begunDaysAgo(14);
    await askCheckIns();
    const checkInId = await idFor(help, help.people.kim.id);
    await stopMatch(help.bo, { matchId: help.match });
    expect(await answerCheckIn(help.kim, { checkInId, answer: 'works', words: '' })).toMatchObject({ reason: 'gone' });
    expect((await myToday(help.kim)).checkIns).toEqual([]);
    const kinds = await kindsOnDesk(help);
    expect(kinds).toContain('stopped');
    expect(kinds).not.toContain('ask-how');
  });
});

describe('before the end', () => {
  const ending = async () => {
    const help = await begunDaysAgo(20, { until: daysAfter(today, 8) });
    await askCheckIns();
    const [kim, bo] = [await idFor(help, help.people.kim.id, 'end'), await idFor(help, help.people.bo.id, 'end')];
    const say = (visit: Help['kim'], checkInId: string, answer: string) =>
      answerCheckIn(visit, { checkInId, answer, words: '' });
    return { help, kim, bo, say };
  };

  test('both want to go on, one of them by phone: eight weeks more, once, and both hear', async () => {
    const { help, kim, bo, say } = await ending();
    expect(await say(help.kim, kim, 'go-on')).toMatchObject({ ok: true });
    expect(await rowOf(help)).toMatchObject({ ends_on: daysAfter(today, 8) });
    expect(await say(help.fatima, bo, 'go-on')).toMatchObject({ ok: true });
    expect(await rowOf(help)).toMatchObject({ ends_on: daysAfter(today, 8 + 56), closed_because: null });
    const { ahead } = (await rowOf(help))!;
    expect(await say(help.kim, kim, 'go-on')).toMatchObject({ reason: 'gone' });
    expect((await rowOf(help))!['ahead']).toBe(ahead);
    expect((await mailsTo(help.people.kim.id)).at(-1)!.plain).toContain('Jullie gaan door');
  });

  test('two times yes at the same moment is one going on', async () => {
    const { help, kim, bo, say } = await ending();
    await Promise.all([say(help.kim, kim, 'go-on'), say(help.bo, bo, 'go-on')]);
    expect(await rowOf(help)).toMatchObject({ ends_on: daysAfter(today, 8 + 56) });
  });

  test('when one does not want to, it ends on its day, and the other cannot tell who', async () => {
    const { help, kim, bo, say } = await ending();
    await say(help.kim, kim, 'enough');
    await say(help.bo, bo, 'go-on');
    expect(await rowOf(help)).toMatchObject({ ends_on: daysAfter(today, 8) });
    expect(JSON.stringify(await seriesForMe(help.bo, help.match))).not.toContain('enough');
  });

  test.each([
    ['the asker has enough', 'enough', true],
    ['the asker would go on', 'go-on', false],
    ['nobody said anything', null, false]
  ])('over a week after its end it is done: %s', async (_, answer, isDone) => {
    const { help, bo, say } = await ending();
    if (answer) await say(help.bo, bo, answer);
    await endSeries();
    expect(await rowOf(help)).toMatchObject({ closed_because: null });
    const past = [help.match];
    await database.asOwner(
      `update series set ends_on = current_date - 9, starts_on = current_date - 40 where match_id = $1`,
      past
    );
    await Promise.all([endSeries(), endSeries()]);
    expect(await rowOf(help)).toMatchObject({ closed_because: 'done', done: isDone });
    const last = (await mailsTo(help.people.kim.id)).filter(({ plain }) => plain.includes('is afgelopen'));
    expect(last).toHaveLength(1);
  });
});
