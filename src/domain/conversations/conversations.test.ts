import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayRemove, type Leaf } from '../cases/leaf.ts';
import type { LeafContent, LeafKindName } from '../cases/leaf-kinds.ts';
import { mailKinds } from '../mails/letter.ts';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import type { OwnFact } from '../networks/facts.ts';
import { earlierTimes, isShownUnasked, questionsNow, shownUnasked, type Choice, type Known } from './asking.ts';
import { figures } from './based-on.ts';
import { beginConversation, pauseConversation, resumeConversation, stopConversation } from './beginning.ts';
import { conversationsIn, pauseIn } from './conversation.ts';
import { clientFacts } from './client-facts.ts';
import { hintsFor } from './hints.ts';
import { questionIds, questionSets, questions } from './question-bank.ts';
import { readAnswer, readDiscussed, readHard, isStillHard } from './said.ts';
import { sayOfClient, sayStance } from './stance.ts';
import { namedWithWarmth } from './warmth.ts';

const today = '2026-10-06';
let made = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;

function leaf<Name extends LeafKindName>(kind: Name, content: LeafContent<Name>, id = newId()): Leaf {
  const at = new Date(Date.parse(`${today}T09:00:00Z`) + made * 1000);
  return {
    ...{ id, kind, content, layer: 'scratch', audience: 'shared', authorId: 'w', version: 1 },
    at
  } as unknown as Leaf;
}

const talk = (over: Partial<LeafContent<'conversation'>> = {}): Leaf =>
  leaf('conversation', { on: today, openedBy: 'worker', form: 'one', ...over });

const knownWith = (leaves: readonly Leaf[], over: Partial<Known> = {}): Known => ({
  ...{ leaves, today, isAgreed: true, isClosed: false, most: 3 },
  ...over
});

function say(leaves: readonly Leaf[], fact: OwnFact, answer: string): Leaf {
  const said = sayOfClient({ fact, answer }, { leaves, today });
  if (!said.ok) throw new Error(said.reason);
  return leaf(said.value.kind, said.value.content as never);
}

const offer = (conversationId: string, { question, aboutId }: Pick<Choice, 'question' | 'aboutId'>): Leaf =>
  leaf('question-offered', { conversationId, question, bank: 'questions-1.0.0', aboutId });
const reply = (offeredId: string, words: string): Leaf => leaf('answer', { offeredId, words, empty: null });

const setsNow = (known: Known, id: string): string[] => {
  const may = questionsNow(known, id);
  return may.ok ? [...new Set(may.value.map(({ set }) => set))] : [may.reason];
};

describe('which questions may be asked', () => {
  const id = '00000000-0000-4000-8000-00000000aaaa';
  const begun = [{ ...talk(), id } as Leaf];
  const giving = [offer(id, { question: 'for-whom', aboutId: null })];
  const given = [...begun, ...giving, reply(giving[0]!.id, 'Voor de buurvrouw')];

  test('R06, R07, R08: acceptance, then self-confidence, then trust per person named, then the own step', () => {
    expect(setsNow(knownWith(given), id)[0]).toBe('acceptance');
    const accepted = [...given, say([], 'acceptance', 'yes')];
    expect(setsNow(knownWith(accepted), id)[0]).toBe('self-confidence');
    const aunt = leaf('person', { name: 'tante' });
    const kind = leaf('opinion', { whoId: aunt.id, about: 'client', words: 'Zij vindt mij geduldig', on: today });
    const confident = [...accepted, say([], 'selfConfidence', 'yes'), aunt, kind];
    expect(questionsNow(knownWith(confident), id)).toMatchObject({
      value: [{ set: 'trust', aboutId: aunt.id }, { set: 'trust', aboutId: aunt.id }, {}, {}, {}, {}, {}]
    });
    expect(setsNow(knownWith([...confident, say([], 'trust', 'yes')]), id)[0]).toBe('open-step');
  });

  test('R04: where the tie is fragile nothing is asked', () => {
    expect(setsNow(knownWith([...begun, say([], 'relationship', 'fragile')]), id)).toEqual(['first-connect']);
  });

  test('R10: in a new case what one gives comes before anything one gets', () => {
    expect(setsNow(knownWith(begun), id)[0]).toBe('giving');
    expect(setsNow(knownWith(given), id)[0]).not.toBe('giving');
  });

  test('R13: unasked only where isolation is suspected, only as a conversation begins, and never toward a solution', () => {
    const now = (leaves: readonly Leaf[]) => conversationsIn(leaves).at(-1)!;
    expect(isShownUnasked(knownWith(begun), now(begun))).toBe(false);
    const no = [...begun, say([], 'suspectedIsolation', 'no')];
    expect(isShownUnasked(knownWith(no), now(no))).toBe(false);
    const suspected = [...begun, say([], 'suspectedIsolation', 'yes')];
    expect(isShownUnasked(knownWith(suspected), now(suspected))).toBe(true);
    expect(isShownUnasked(knownWith([...suspected, ...giving]), now([...suspected, ...giving]))).toBe(false);
    const may = questionsNow(knownWith(suspected), id);
    const sets = shownUnasked(may.ok ? may.value : []).map(({ set }) => set);
    expect(sets).toContain('acceptance');
    expect(sets).not.toContain('open-step');
  });

  test('R12: one question at a time', () => {
    expect(setsNow(knownWith([...begun, ...giving]), id)).toEqual(['one-at-a-time']);
    expect(setsNow(knownWith(given), id)).not.toEqual(['one-at-a-time']);
  });

  test('R12: no more than agreed, from 0 to 5', () => {
    expect(setsNow(knownWith(begun, { most: 0 }), id)).toEqual(['enough']);
    expect(setsNow(knownWith(given, { most: 1 }), id)).toEqual(['enough']);
  });

  test('R12, R76: skipping stores that it was not asked, whatever was typed, and never a no', () => {
    expect(readAnswer({ words: 'nee', empty: 'not-asked' })).toEqual({
      ok: true,
      value: { words: '', empty: 'not-asked' }
    });
    expect(readAnswer({ words: '', empty: '' })).toMatchObject({ reason: 'no-words' });
  });

  test('what somebody would rather not say is not asked again, unless that person begins', () => {
    const first = offer(id, { question: 'has-a-sense', aboutId: null });
    const leaves = [...given, first, leaf('answer', { offeredId: first.id, words: '', empty: 'prefers-not-to-say' })];
    const next = talk();
    const asked = (opened: Leaf) => {
      const may = questionsNow(knownWith([...leaves, opened]), opened.id);
      return may.ok && may.value.some(({ question }) => question === 'has-a-sense');
    };
    expect(asked(next)).toBe(false);
    expect(asked(talk({ openedBy: 'client' }))).toBe(true);
  });

  test('R04: how often it was asked before is counted over other conversations', () => {
    expect(earlierTimes([...given, talk()], id)).toBe(0);
    expect(earlierTimes([...given, talk()], newId())).toBe(1);
  });

  test('without a yes to writing down nothing is asked, and a closed case is left alone', () => {
    expect(setsNow(knownWith(begun, { isAgreed: false }), id)).toEqual(['no-recording']);
    expect(setsNow(knownWith(begun, { isClosed: true }), id)).toEqual(['closed']);
    expect(setsNow(knownWith(begun, { today: '2026-10-07' }), id)).toEqual(['over']);
  });
});

describe('stopping and resuming', () => {
  const stopOf = (conversationId: string): Leaf => {
    return leaf('conversation-turn', stopConversation({ conversation: { id: conversationId }, today }));
  };

  test('R03, R15: after a stop nothing is asked until a new conversation, which that day only the client begins', () => {
    const first = talk();
    const leaves = [first, stopOf(first.id)];
    expect(setsNow(knownWith(leaves), first.id)).toEqual(['stopped']);
    const draft = { openedBy: 'worker', form: 'one' };
    expect(beginConversation(draft, { leaves, today })).toMatchObject({ reason: 'stopped-today' });
    expect(beginConversation(draft, { leaves, today: '2026-10-07' })).toMatchObject({ ok: true });
    expect(beginConversation({ ...draft, openedBy: 'client' }, { leaves, today })).toMatchObject({ ok: true });
  });

  test('R03: after a real no only a conversation that the client begins has questions', () => {
    const no = say([], 'networkStance', 'does-not-want');
    const [mine, theirs] = [talk(), talk({ openedBy: 'client' })];
    expect(setsNow(knownWith([no, mine]), mine.id)).toEqual(['client-opens']);
    expect(questionsNow(knownWith([no, theirs]), theirs.id)).toMatchObject({ ok: true });
  });

  test('R15: no worker takes a stop away, nor the conversation with it', () => {
    const first = talk();
    for (const one of [first, stopOf(first.id)]) {
      expect(mayRemove(one, { id: 'w', as: 'worker' })).toBe(false);
      expect(mayRemove(one, { id: 'c', as: 'client' })).toBe(true);
    }
  });

  test('R19: a pause ends by the wish of the client, or from the day the client chose; the day itself ends nothing', () => {
    const first = talk();
    const [conversation] = conversationsIn([first]);
    const at = { conversation: conversation!, today, leaves: [first] };
    const draft = { by: 'client', why: 'Te moe', until: '2026-10-20' };
    const paused = pauseConversation(draft, at);
    if (!paused.ok) throw new Error(paused.reason);
    const leaves = [first, leaf('conversation-turn', paused.value)];
    for (const day of [today, '2026-10-20', '2027-06-01']) {
      const later = talk({ on: day });
      expect(setsNow(knownWith([...leaves, later], { today: day }), later.id)).toEqual(['paused']);
    }
    expect(pauseIn(leaves)).toMatchObject({ by: 'client', why: 'Te moe', until: '2026-10-20' });
    const resumed = (how: string, day: string) => resumeConversation(how, { ...at, leaves, today: day });
    expect(resumed('day', '2026-10-19')).toMatchObject({ reason: 'not-yet' });
    expect(resumed('day', '2026-10-20')).toMatchObject({ value: { what: 'day-came' } });
    expect(resumed('client', today)).toMatchObject({ value: { what: 'client-resumed', by: 'client' } });
    expect(resumed('', today)).toMatchObject({ reason: 'no-answer' });
    expect(pauseConversation({ ...draft, until: today }, at)).toMatchObject({ reason: 'in-the-past' });
    expect(pauseConversation({ ...draft, by: '' }, at)).toMatchObject({ reason: 'no-answer' });
  });

  // Whatever people of whichever role do, in whatever order.
  type Act = 'begin' | 'begin-client' | 'offer' | 'skip' | 'answer' | 'stop' | 'pause' | 'resume' | 'no' | 'tomorrow';
  const acts = fc.array(
    fc.constantFrom<Act>(
      'begin',
      'begin-client',
      'offer',
      'offer',
      'skip',
      'answer',
      'stop',
      'pause',
      'resume',
      'no',
      'tomorrow'
    ),
    { maxLength: 40 }
  );

  test('R12, R15, R19: never a question after a stop, in a pause, or more than agreed; a skip is never a no', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 0, max: 5 }), fc.nat(), (happened, most, pick) => {
        let day = today;
        let leaves: Leaf[] = [leaf('person', { name: 'tante' })];
        for (const act of happened) {
          const before = conversationsIn(leaves).at(-1);
          const isPaused = pauseIn(leaves) !== null;
          const added = happen(act, { leaves, day, most, pick });
          if (act === 'tomorrow') day = daysAfter(day, 1);
          if (added?.kind === 'question-offered') {
            expect(before!.isStopped || isPaused).toBe(false);
            expect(before!.offered.length).toBeLessThan(most);
          }
          leaves = added ? [...leaves, added] : leaves;
        }
        for (const one of conversationsIn(leaves)) expect(one.offered.length).toBeLessThanOrEqual(most);
        const shuffled = leaves.toReversed();
        expect(conversationsIn(shuffled)).toEqual(conversationsIn(leaves));
        expect(clientFacts({ leaves, today: day }).value('networkStance') === 'does-not-want').toBe(
          happened.includes('no')
        );
      }),
      { numRuns: 300 }
    );
  });

  type World = { readonly leaves: readonly Leaf[]; readonly day: string; readonly most: number; readonly pick: number };
  function happen(act: Act, { leaves, day, most, pick }: World): Leaf | null {
    const now = conversationsIn(leaves).at(-1);
    if (act === 'begin' || act === 'begin-client') {
      const begun = beginConversation(
        { openedBy: act === 'begin' ? 'worker' : 'client', form: 'one' },
        { leaves, today: day }
      );
      return begun.ok ? leaf('conversation', begun.value) : null;
    }
    if (act === 'no') {
      const said = sayOfClient({ fact: 'networkStance', answer: 'does-not-want' }, { leaves, today });
      return said.ok ? leaf(said.value.kind, said.value.content as never) : null;
    }
    if (!now) return null;
    const at = { conversation: now, today: day, leaves };
    if (act === 'stop') return leaf('conversation-turn', stopConversation(at));
    if (act === 'pause' || act === 'resume') {
      const turned =
        act === 'pause'
          ? pauseConversation({ by: 'worker', why: '', until: '' }, at)
          : resumeConversation('client', at);
      return turned.ok ? leaf('conversation-turn', turned.value) : null;
    }
    if (act === 'offer') {
      const may = questionsNow(knownWith(leaves, { most, today: day }), now.id);
      return may.ok && may.value.length > 0 ? offer(now.id, may.value[pick % may.value.length]!) : null;
    }
    const open = now.offered.find(({ answer }) => answer === null);
    if (!open || act === 'tomorrow') return null;
    const read = readAnswer({ words: 'x', empty: act === 'skip' ? 'not-asked' : '' });
    return read.ok ? leaf('answer', { offeredId: open.id, ...read.value }) : null;
  }
});

describe('how the client looks at it', () => {
  const draft = { stance: 'solve-myself', talkedOver: '', step: '', reasons: [], words: '' };
  const at = { leaves: [], today };

  test('R01: "I solve it myself" is that, closes nothing, and needs no reason (R02)', () => {
    expect(sayStance(draft, at)).toMatchObject({
      value: { said: { content: { fact: 'networkStance', value: 'solve-myself' } }, reasons: null, closes: false }
    });
    expect(sayStance({ ...draft, reasons: ['private', 'nonsense'] }, at)).toMatchObject({
      value: { reasons: { reasons: ['private'] } }
    });
  });

  test('a real no only after talking it over; wanting only as a step that the client put forward (R17)', () => {
    expect(sayStance({ ...draft, stance: 'does-not-want' }, at)).toMatchObject({ reason: 'not-talked-over' });
    expect(sayStance({ ...draft, stance: 'does-not-want', talkedOver: 'yes' }, at)).toMatchObject({
      value: { closes: true }
    });
    expect(sayStance({ ...draft, stance: 'wants' }, at)).toMatchObject({ reason: 'no-step' });
    expect(sayStance({ ...draft, stance: 'wants', step: 'Tante uitnodigen' }, at)).toMatchObject({
      value: { said: { content: { value: 'wants', words: 'Tante uitnodigen' } } }
    });
    expect(sayStance({ ...draft, stance: 'refuses' }, at)).toMatchObject({ reason: 'no-answer' });
  });

  test('R14: behind own control the worker is pointed to failing and shame', () => {
    const leaves = [say([], 'networkStance', 'solve-myself'), say([], 'safety', 'no-signal')];
    expect(hintsFor({ leaves, today })).toEqual([{ kind: 'behind-own-control' }]);
  });

  test('R65, R73: the worker is told that safety comes first, and where too little is fulfilled', () => {
    const lacking = ['attachment', 'belonging', 'care'].map((name) => say([], `basicNeeds.${name}` as OwnFact, 'no'));
    const hints = (...leaves: Leaf[]) => hintsFor({ leaves, today }).map(({ kind }) => kind);
    expect(hints()).toEqual(['safety-not-asked']);
    expect(hints(say([], 'safety', 'concern'))).toEqual(['safety-first']);
    expect(hints(say([], 'safety', 'no-signal'), ...lacking.slice(1))).toEqual([]);
    expect(hints(say([], 'safety', 'no-signal'), ...lacking)).toEqual(['weak-around']);
  });

  test('R65, R66, R73, DP25: whose judgement it is; what the worker sees is not all for the client', () => {
    const contentOf = (fact: OwnFact, answer: string) => {
      const { kind, content } = say([], fact, answer);
      return [kind, (content as LeafContent<'observation'>).source];
    };
    for (const [fact, answer] of [
      ['explored', 'yes'],
      ['networkStance', 'hesitates'],
      ['basicNeeds.care', 'no']
    ] as const)
      expect(contentOf(fact, answer), fact).toEqual(['observation', 'client']);
    for (const fact of ['acceptance', 'selfConfidence', 'trust'] as const)
      expect(contentOf(fact, 'yes'), fact).toEqual(['observation', 'worker']);
    for (const [fact, answer] of [
      ['safety', 'concern'],
      ['relationship', 'fragile'],
      ['suspectedIsolation', 'yes']
    ] as const)
      expect(contentOf(fact, answer), fact).toEqual(['kept-apart', 'worker']);
  });

  test('R17: somebody named three times with something good; it asks nobody', () => {
    const aunt = leaf('person', { name: 'tante' });
    const kind = () => leaf('opinion', { whoId: aunt.id, about: 'conduct', words: 'Goed gedaan', on: today });
    const leaves = [aunt, kind(), kind()];
    expect(namedWithWarmth(leaves)).toEqual([{ whoId: aunt.id, isOften: false }]);
    expect(namedWithWarmth([...leaves, kind()])).toEqual([{ whoId: aunt.id, isOften: true }]);
    // What was taken back does not count.
    const last = kind();
    const taken = leaf('undoing', { leafId: last.id });
    expect(namedWithWarmth([...leaves, last, taken])).toEqual([{ whoId: aunt.id, isOften: false }]);
    expect(clientFacts({ leaves: [...leaves, kind()], today }).answer('networkStance')).toBe('not-asked');
  });

  test('R73, DP26: safety is said apart from what the client reads', () => {
    expect(say([], 'safety', 'concern').kind).toBe('kept-apart');
    expect(say([], 'acceptance', 'yes').kind).toBe('observation');
  });

  test('R24: waiting on purpose needs why and until when, and then is a whole answer', () => {
    const wait = { answer: 'postponed', why: '', until: '' };
    expect(readDiscussed(wait, today)).toMatchObject({ reason: 'no-words' });
    expect(readDiscussed({ ...wait, why: 'Eerst rust' }, today)).toMatchObject({ reason: 'no-date' });
    expect(readDiscussed({ ...wait, why: 'Eerst rust', until: '2026-11-01' }, today)).toMatchObject({ ok: true });
    expect(readDiscussed({ answer: 'no', why: '', until: '' }, today)).toMatchObject({ value: { until: null } });
  });

  test('R61, R62: what is hard has an end and a strength may stand beside it or alone', () => {
    expect(readHard({ hard: 'Slecht slapen', until: '', strength: '' }, today)).toMatchObject({ reason: 'no-date' });
    expect(readHard({ hard: '', until: '', strength: 'Geduld' }, today)).toMatchObject({ ok: true });
    const hard = readHard({ hard: 'Slecht slapen', until: '2026-10-10', strength: 'Geduld' }, today);
    expect(hard.ok && isStillHard(hard.value, '2026-10-10')).toBe(true);
    expect(hard.ok && isStillHard(hard.value, '2026-10-11')).toBe(false);
  });
});

describe('the words', () => {
  type Sentences = Readonly<Record<string, string>>;
  const [nl, en] = ['nl', 'en'].map((name) => JSON.parse(readFileSync(`messages/${name}.json`, 'utf8')) as Sentences);
  const bank = Object.entries(nl!).filter(([key]) => key.startsWith('conv_q_'));

  test('every question is there for one person and for a family, in both languages', () => {
    expect(bank).toHaveLength(questionIds.length * 2);
    expect(Object.keys(en!).filter((key) => key.startsWith('conv_q_'))).toHaveLength(questionIds.length * 2);
    for (const set of Object.keys(questionSets))
      expect(
        questionIds.some((id) => questions[id].set === set),
        set
      ).toBe(true);
  });

  test('R05: no stock opening stands in the bank', () => {
    for (const [key, words] of bank)
      expect(words, key).not.toMatch(
        /wie (kan|kun|zou)|bijspringen|(buren|buur|famil|zus|broer)\S* .*(help|doen\?)|inschakel/i
      );
  });

  test('R60: figures come with their source, year, and "so far" where it is so', () => {
    expect(Object.keys(figures)).toHaveLength(5);
    const keys = {
      'solve-it-myself': 'solve',
      'conversations-attended': 'attended',
      'raised-without-more-help': 'raised'
    };
    const all = { ...keys, 'loaded-already': 'loaded', 'feels-lonely': 'lonely' } as const;
    for (const [name, { of, isSoFar }] of Object.entries(figures)) {
      expect(of.year, name).toMatch(/^20\d\d/);
      const words = nl![`conv_figure_${all[name as keyof typeof all]}`]!;
      expect(/tot nu toe/i.test(words), name).toBe(isSoFar);
    }
    for (const [key, number] of [
      ['solve', '90'],
      ['attended', '200'],
      ['attended', '64'],
      ['loaded', 'meer dan de helft'],
      ['lonely', '43']
    ])
      expect(nl![`conv_figure_${key}`]).toContain(number);
  });

  test('R18: no letter is about asking somebody; the list of letters is closed', () => {
    for (const kind of mailKinds) expect(kind).not.toMatch(/network|conversation|stance|opinion|nudge|people/);
  });

  test('R42, R82: nobody is told to solve it first, or called a carer', () => {
    for (const [key, words] of Object.entries(nl!)) {
      expect(words, key).not.toMatch(/los (het|dat) eerst zelf op|eerst zelf proberen|mantelzorger/i);
    }
  });
});
