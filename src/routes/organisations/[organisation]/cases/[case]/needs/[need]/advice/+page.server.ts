import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { Advice } from '#domain/advice/advise.ts';
import { aboutPerson } from '#domain/advice/situation.ts';
import { rules } from '#domain/advice/rules.ts';
import { thresholds } from '#domain/advice/thresholds.ts';
import { ofKind } from '#domain/cases/leaf.ts';
import type { AdvisedNeed } from '#domain/needs/advice-on-need.ts';
import { askingFacts } from '#domain/needs/asking.ts';
import { childrenIn } from '#domain/networks/for-advice.ts';
import type { ChoiceReason } from '#domain/plans/choose.ts';
import { adviseOnNeed } from '#server/advice/advise-on-need.ts';
import { chooseRoute, fileAdvice } from '#server/advice/choose-route.ts';
import { keepDilemma } from '#server/advice/keep-dilemma.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { factAnswered, factAsked, type Names } from '../../../../../fact-words.ts';
import { versionIn } from '../../../case-page.ts';
import { needPath, seeNeed, type NeedRoom } from '../../need-page.ts';
import { wrongIn } from '../../../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  seeNeed(event, 'advice', async (at, tx) => {
    const advised = await adviseOnNeed(tx, at.room, at.need);
    const { advice } = advised;
    const names = namesIn(at, advised);
    return {
      advice: advice.advice,
      rule: advice.rule,
      also: advice.also,
      conditions: Object.entries(advice.conditions) as [keyof Advice['conditions'], 'yes' | 'no' | 'unknown'][],
      questionSet: advice.questionSet,
      sources: rules.find(({ id }) => id === advice.rule)!.sources,
      ruleVersion: advice.ruleVersion,
      hours: thresholds.sizeHours,
      team: advice.team.map((id) => names.people[id] ?? ''),
      forbidden: forbiddenIn(advised, names),
      because: reasonsOf(advised, names),
      missing: advice.missing.map(({ fact, askWhom }) => ({
        asked: factAsked(fact, names),
        askWhom,
        place: placeOf(fact, at.need.id)
      })),
      changes: advice.wouldChangeIf.map(({ fact, becomes, then }) => ({
        ...{ asked: factAsked(fact, names), answer: factAnswered(fact, becomes), then }
      })),
      ...saidBefore(at)
    };
  });

function saidBefore({ room, need }: NeedRoom) {
  const isHere = ({ content }: { content: { needId: string } }): boolean => content.needId === need.id;
  const choice = ofKind(room.leaves, 'choice').findLast(isHere);
  const dilemma = ofKind(room.leaves, 'dilemma').findLast(isHere);
  const given = ofKind(room.leaves, 'advice').findLast(isHere);
  return {
    next: room.cover.nextContact,
    choice: choice ? choice.content : null,
    isFiled: given?.layer === 'file',
    dilemma: { words: dilemma?.content.words ?? '', version: dilemma?.version ?? 0 }
  };
}

const namesIn = ({ room }: NeedRoom, { network }: AdvisedNeed): Names => ({
  client: room.cover.clientName,
  people: Object.fromEntries(network.people.map(({ id, name }) => [id, name]))
});

function forbiddenIn({ advice, network }: AdvisedNeed, { people }: Names): readonly string[] {
  const named = advice.forbidden.map((what) => {
    const [kind, id = ''] = what.split(':');
    const name = people[id] ?? '';
    if (kind === 'meeting') return m.plans_forbidden_meeting();
    return kind === 'ask-more' ? m.plans_forbidden_more({ name }) : m.plans_forbidden_with({ name });
  });
  const isBeforePeople = advice.rule === 'D0' || advice.rule === 'D1';
  const children = isBeforePeople ? [] : childrenIn(network);
  return [...named, ...children.map(({ name }) => m.plans_forbidden_child({ name }))];
}

// Of a child it is the age that is the ground, and no answer of the client (DP27).
function reasonsOf({ advice, network }: AdvisedNeed, names: Names): readonly { term: string; text: string }[] {
  const children = new Set(childrenIn(network).map(({ id }) => aboutPerson(id, 'mayAsk')));
  return advice.because.map(({ fact, value }) => {
    const [path, said] = children.has(fact) ? [fact.replace(/mayAsk$/, 'underSixteen'), 'yes'] : [fact, value];
    return { term: factAsked(path, names), text: factAnswered(path, said) };
  });
}

// Under which address of the case a fact that is missing can be written down.
function placeOf(fact: string, needId: string): string {
  const [section, first = '', name = ''] = fact.split('.');
  if (section === 'need') return `needs/${needId}/facts`;
  if (section === 'pairs') return `map/${first.replace('+', '/with/')}`;
  if (section === 'persons') return name in askingFacts ? `needs/${needId}/people` : `map/${first}/${name}`;
  return { recordingAgreed: 'recording', networkStance: 'stance', basicNeeds: 'basic-needs' }[first] ?? 'seen';
}

const sentences = {
  'no-answer': m.wrong_no_choice,
  'words-too-long': m.wrong_words_too_long,
  'no-next-contact': m.plans_no_next_contact,
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  ended: m.form_gone,
  closed: m.cases_is_closed,
  'changed-meanwhile': m.form_gone
} satisfies Record<ChoiceReason | 'closed' | 'changed-meanwhile', () => string>;

type Done = { ok: true } | { ok: false; reason: 'not-found' | keyof typeof sentences; field?: string };
type Typed = { route: string; words: string; nextOn: string; dilemma: string | null };

function answer(done: Done, to: string, typed: Typed) {
  if (done.ok) redirect(303, to);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors, values: typed });
}

const nothing: Typed = { route: '', words: '', nextOn: '', dilemma: null };

export const actions: Actions = {
  choose: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = { route: textOf(fields, 'route'), words: textOf(fields, 'words'), nextOn: textOf(fields, 'nextOn') };
    const done = await chooseRoute(visit, { caseId: params.case, needId: params.need, draft });
    return answer(done, `${needPath(params)}/advice`, { ...nothing, ...draft });
  },
  file: async ({ request, locals, params }) => {
    const visit = locals.working(await request.formData());
    const done = await fileAdvice(visit, { caseId: params.case, needId: params.need });
    return answer(done, `${needPath(params)}/advice`, nothing);
  },
  dilemma: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const [words, version] = [textOf(fields, 'dilemma'), versionIn(fields)];
    const done = await keepDilemma(visit, { caseId: params.case, needId: params.need, words, version });
    return answer(done, `${needPath(params)}/advice`, { ...nothing, dilemma: words });
  }
};
