import { m } from '#messages';
import type { Leaf } from '#domain/cases/leaf.ts';
import type { Item } from '#domain/plans/plan.ts';
import type { Agreement, Ended, FollowUp, Step } from '#domain/plans/step-kinds.ts';
import type { WhyNot } from '#domain/plans/who-may.ts';
import { dayInWords } from '../../clock-words.ts';
import { longWeekdays } from '../../daypart-words.ts';
import { listed } from '../../listed.ts';

type Words = () => string;
const choices = (table: Readonly<Record<string, Words>>) =>
  Object.entries(table).map(([value, words]) => ({ value, label: words() }));

const columns: Record<Step['column'], Words> = {
  self: m.plans_column_self,
  close: m.plans_column_close,
  neighbourhood: m.plans_column_neighbourhood,
  professional: m.plans_column_professional
};
export const columnInWords = (column: Step['column']): string => columns[column]();
export const columnChoices = () => choices(columns);

const acts: Record<NonNullable<Step['act']>, readonly [Words, Words]> = {
  connect: [m.plans_act_connect, m.plans_act_connect_text],
  understand: [m.plans_act_understand, m.plans_act_understand_text],
  secure: [m.plans_act_secure, m.plans_act_secure_text],
  strengthen: [m.plans_act_strengthen, m.plans_act_strengthen_text]
};
export const actInWords = (act: NonNullable<Step['act']>): string => acts[act][0]();
export const actChoices = () =>
  Object.entries(acts).map(([value, [name, text]]) => ({ value, label: name(), hint: text() }));

const targets: Record<Step['target'], Words> = {
  person: m.plans_target_person,
  network: m.plans_target_network,
  surroundings: m.plans_target_surroundings
};
export const targetChoices = () => choices(targets);

const types: Record<Step['type'], Words> = {
  action: m.plans_type_action,
  'valued-role': m.plans_type_role,
  gesture: m.plans_type_gesture,
  relief: m.plans_type_relief
};
export const typeChoices = () => choices(types);

/** How often something can come back, and what that is of a rhythm. */
export const rhythmsToChoose = {
  once: { every: 'once', step: '1', words: m.plans_rhythm_once },
  weekly: { every: 'weeks', step: '1', words: m.plans_rhythm_weekly },
  fortnightly: { every: 'weeks', step: '2', words: m.plans_rhythm_fortnightly },
  daily: { every: 'days', step: '1', words: m.plans_rhythm_daily },
  monthly: { every: 'months', step: '1', words: m.plans_rhythm_monthly }
} as const;
export const rhythmChoices = () =>
  Object.entries(rhythmsToChoose).map(([value, { words }]) => ({ value, label: words() }));

export const weekdayChoices = () => longWeekdays().map((label, day) => ({ value: String(day), label }));

/** When, until when: "elke week op dinsdag om 09:00, van 1 december tot en met 2 februari". */
export function whenInWords({ every, step, weekdays, time, startsOn, endsOn }: Agreement): string {
  const day = dayInWords(startsOn);
  if (every === 'once') return m.plans_when_once({ day, time });
  const names = longWeekdays();
  const days = listed(weekdays.map((one) => names[Number(one)]!));
  const fitting = Object.values(rhythmsToChoose).find((one) => one.every === every && one.step === step);
  const rhythm = fitting?.words() ?? '';
  const how = every === 'weeks' ? m.plans_when_weeks({ rhythm, days, time }) : m.plans_when_often({ rhythm, time });
  return m.plans_when_until({ how, from: day, until: dayInWords(endsOn) });
}

type NameOf = (id: string) => string | null;
export type Line = { readonly title: string; readonly text: string };

/** One item of a plan in words: who, what, when, until when and how it stops. */
export function itemInWords(item: Item, nameOf: NameOf): Line {
  if (item.kind === 'plan-step') return stepInWords(item.content);
  if (item.kind === 'meeting') return meetingInWords(item.content, nameOf);
  const { words, personId, howToStop } = item.content;
  const who = nameOf(personId) ?? m.cases_leaf_person();
  return {
    title: m.plans_who_does({ who, what: words }),
    text: `${whenInWords(item.content)} ${m.plans_stops({ how: howToStop })}`
  };
}

function stepInWords({ words, act, type }: Step): Line {
  const parts = [type === 'action' ? null : types[type](), act ? actInWords(act) : null];
  return { title: words, text: parts.filter((part) => part !== null).join(' · ') };
}

function meetingInWords({ personIds, on, time, place, words }: Leaf<'meeting'>['content'], nameOf: NameOf): Line {
  const names = listed(personIds.flatMap((id) => nameOf(id) ?? []));
  const text = m.plans_meeting_when({ day: dayInWords(on), time, place, names });
  return { title: m.plans_meeting(), text: words === '' ? text : `${text} ${words}` };
}

const endings: Record<Ended['how'], Words> = {
  done: m.plans_item_done,
  'did-not-work': m.plans_ended_not,
  withdrawn: m.plans_item_withdrawn
};
export const endedInWords = (how: Ended['how']): string => endings[how]();

const outcomes: Record<FollowUp['outcome'], Words> = {
  worked: m.plans_ended_worked,
  partly: m.plans_outcome_partly,
  'did-not-happen': m.plans_outcome_not_yet,
  'did-not-work': m.plans_ended_not,
  talked: m.plans_outcome_talked
};
export const outcomeInWords = (outcome: FollowUp['outcome']): string => outcomes[outcome]();
export const outcomeChoices = () => choices(outcomes);

const effects: Record<FollowUp['sideEffect'], Words> = {
  none: m.plans_effect_none,
  shame: m.plans_effect_shame,
  guilt: m.plans_effect_guilt,
  quarrel: m.plans_effect_quarrel,
  humiliation: m.plans_effect_humiliation,
  unknown: m.plans_effect_unknown
};
export const effectInWords = (effect: FollowUp['sideEffect']): string => effects[effect]();
export const effectChoices = () => choices(effects);

const whyNots: Record<WhyNot, Words> = {
  'leave-alone': m.plans_not_leave_alone,
  'not-there': m.form_gone,
  'ask-more': m.plans_not_more,
  'meeting-forbidden': m.plans_not_meeting,
  'with-forbidden': m.plans_not_with,
  'load-not-known': m.plans_not_load,
  'bond-not-asked': m.plans_not_bond,
  heavy: m.plans_not_more,
  'hurt-before': m.plans_not_hurt,
  'a-child': m.plans_not_child,
  'own-limit': m.plans_not_own_limit,
  'not-agreed': m.plans_not_may
};
export const whyNotInWords = (why: WhyNot): string => whyNots[why]();
