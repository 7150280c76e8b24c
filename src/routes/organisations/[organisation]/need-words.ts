import { m } from '#messages';
import type { EmptyReason, needFacts } from '#domain/advice/vocabulary.ts';
import type { NeedEnding } from '#domain/needs/need-kinds.ts';
import { taskNames, type NeedFact, type Task } from '#domain/needs/tasks.ts';
import { emptyInWords } from './around-words.ts';

type Words = () => string;

const tasks: Record<Task, Words> = {
  gesture: m.plans_task_gesture,
  company: m.plans_task_company,
  bins: m.plans_task_bins,
  'odd-jobs': m.plans_task_jobs,
  garden: m.plans_task_garden,
  errands: m.plans_task_errands,
  rides: m.plans_task_rides,
  meals: m.plans_task_meals,
  household: m.plans_task_household,
  children: m.plans_task_children,
  lodging: m.plans_task_lodging,
  money: m.plans_task_money,
  body: m.plans_task_body,
  other: m.plans_task_other
};

export const taskInWords = (task: Task): string => tasks[task]();
export const taskChoices = () => taskNames.map((value) => ({ value, label: taskInWords(value) }));

type ValueOf<Fact extends NeedFact> = (typeof needFacts)[Fact][number];
type Asked<Fact extends NeedFact> = {
  readonly ask: Words;
  readonly hint?: Words;
  readonly values: Record<ValueOf<Fact>, Words>;
};

const yesNo = { yes: m.cases_yes, no: m.cases_no };

const facts: { readonly [Fact in NeedFact]: Asked<Fact> } = {
  kind: { ask: m.plans_fact_kind, values: { contact: m.plans_kind_contact, other: m.plans_kind_other } },
  practical: { ask: m.plans_fact_practical, hint: m.plans_fact_practical_hint, values: yesNo },
  surveyable: { ask: m.plans_fact_surveyable, hint: m.plans_fact_surveyable_hint, values: yesNo },
  size: {
    ask: m.plans_fact_size,
    values: { small: m.plans_size_small, medium: m.plans_size_medium, large: m.plans_size_large }
  },
  regularity: {
    ask: m.plans_fact_regularity,
    values: {
      once: m.plans_often_once,
      'now-and-then': m.plans_often_now_and_then,
      weekly: m.plans_often_weekly,
      daily: m.plans_often_daily
    }
  },
  finite: { ask: m.plans_fact_finite, values: yesNo },
  presenceNeeded: { ask: m.plans_fact_presence, hint: m.plans_fact_presence_hint, values: yesNo },
  intimacy: {
    ask: m.plans_fact_intimacy,
    values: {
      none: m.plans_near_none,
      'home-or-children': m.plans_near_home,
      'money-letters-health': m.plans_near_money,
      body: m.plans_near_body
    }
  },
  trustedPersonNeeded: { ask: m.plans_fact_trusted, values: yesNo },
  urgent: { ask: m.plans_fact_urgent, values: yesNo },
  professional: {
    ask: m.plans_fact_professional,
    values: {
      present: m.plans_help_present,
      arranged: m.plans_help_arranged,
      'not-needed': m.plans_help_not_needed,
      absent: m.plans_help_absent
    }
  },
  neighbourhoodSupply: { ask: m.plans_fact_supply, hint: m.plans_fact_supply_hint, values: yesNo }
};

const asked = (fact: NeedFact): Asked<NeedFact> => facts[fact] as unknown as Asked<NeedFact>;

export const questionOf = (fact: NeedFact): string => asked(fact).ask();
export const hintOf = (fact: NeedFact): string | undefined => asked(fact).hint?.();

/** The known answers to a question, as one can choose from them. */
export const choicesOf = (fact: NeedFact) =>
  Object.entries<Words>(asked(fact).values).map(([value, words]) => ({ value, label: words() }));

/** What was answered, or in which way it is not known. */
export const answerInWords = (fact: NeedFact, answer: string): string =>
  (asked(fact).values as Record<string, Words | undefined>)[answer]?.() ?? emptyInWords[answer as EmptyReason]();

/** The ways of not knowing, as one can choose from them. */
export const emptyChoices = () => Object.entries(emptyInWords).map(([value, words]) => ({ value, label: words() }));

const endings: Record<NeedEnding['how'], Words> = {
  worked: m.plans_ended_worked,
  'did-not-work': m.plans_ended_not,
  'not-needed': m.plans_ended_no_need,
  elsewhere: m.plans_ended_elsewhere
};

export const endingInWords = (how: NeedEnding['how']): string => endings[how]();
export const endingChoices = () => Object.entries(endings).map(([value, words]) => ({ value, label: words() }));
