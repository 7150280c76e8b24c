import type { needFacts } from '../advice/vocabulary.ts';

/** A fact about a need that the advice reads. */
export type NeedFact = keyof typeof needFacts;

type Implied = { readonly [Fact in NeedFact]?: (typeof needFacts)[Fact][number] };

/**
 * Kinds of tasks, with what is so by their nature: nobody else than a trusted person takes children in (Paans 2018), a
 * small gesture is small (Brakkenstein column 2018). All else about a need has to be asked.
 */
export const tasks = {
  gesture: { intimacy: 'none', size: 'small' },
  company: { kind: 'contact', intimacy: 'none' },
  bins: { intimacy: 'none' },
  'odd-jobs': { intimacy: 'none' },
  garden: { intimacy: 'none' },
  errands: { intimacy: 'none' },
  rides: { intimacy: 'none' },
  meals: { intimacy: 'none' },
  household: { intimacy: 'home-or-children' },
  children: { intimacy: 'home-or-children' },
  lodging: { intimacy: 'home-or-children', trustedPersonNeeded: 'yes' },
  money: { intimacy: 'money-letters-health' },
  body: { intimacy: 'body' },
  other: {}
} as const satisfies Readonly<Record<string, Implied>>;

export type Task = keyof typeof tasks;
export const taskNames = Object.keys(tasks) as Task[];

/** What is so by the nature of a task. */
export const impliedBy = (task: Task): Implied => tasks[task];
