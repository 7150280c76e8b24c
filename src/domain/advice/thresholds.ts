import type { needFacts, Relation } from './vocabulary.ts';

type Intimacy = (typeof needFacts.intimacy)[number];
type Regularity = (typeof needFacts.regularity)[number];

/** What one may ask of whom: per relation the most intimate task, and the most often. */
export type Matrix = Readonly<Record<Relation, readonly [intimacy: Intimacy, regularity: Regularity]>>;
/** The matrix in force, under the name of its version. */
export type Fitting = { readonly version: string; readonly within: Matrix };

/**
 * All numbers and limits of the rules, as one versioned table. Any change gives a new version, and the values in force
 * are shown with the advice. Sources: Tonkens & Bredewold 2018; Bredewold via Pit 2018; Wilken; Paans 2018; and where
 * they give no number, our own proposal, to be validated with practitioners.
 */
export const thresholds = {
  version: 'advice-1.0.0',
  /** Hours a week up to which a need is small, and medium. */
  sizeHours: { small: 2, medium: 8 },
  /** Weak: at least so many basic needs unfulfilled, or at most so many warm or positive ties (Wilken). */
  weak: { unfulfilledNeeds: 3, warmTies: 1 },
  /** What one may ask of whom: the most intimate task, and the most often (Bredewold via Pit 2018). */
  within: {
    partner: ['body', 'daily'],
    housemate: ['body', 'daily'],
    parent: ['money-letters-health', 'weekly'],
    child: ['money-letters-health', 'weekly'],
    sibling: ['money-letters-health', 'weekly'],
    'other-family': ['home-or-children', 'weekly'],
    neighbour: ['home-or-children', 'weekly'],
    friend: ['home-or-children', 'now-and-then'],
    acquaintance: ['none', 'now-and-then'],
    colleague: ['none', 'now-and-then']
  } satisfies Matrix as Matrix,
  /** Minutes of travel up to which somebody lives in the neighbourhood, and in town. */
  travelMinutes: { neighbourhood: 15, town: 30 },
  questionsAConversation: 3,
  /** Kind mentions from which the worker sees "often named with warmth" (Paans 2018). */
  warmMentions: 3,
  /** Weeks a fact stays valid: what changes with the day, and what changes with life. */
  validWeeks: { soon: 8, later: 26 },
  /** Weeks after an agreement at which to look back, and again after that. */
  checkAfterWeeks: { first: 2, second: 4 }
} as const;
