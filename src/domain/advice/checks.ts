import { aboutPerson, valueOf, type Situation } from './situation.ts';
import type { Matrix } from './thresholds.ts';
import { and, isAtMost, isOneOf, not, or, type Truth } from './truth.ts';
import { needFacts, type Relation } from './vocabulary.ts';

export const checkNames = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'] as const;
export type CheckName = (typeof checkNames)[number];

/** What is known of one person for this need: eight checks, and whether the person helps and fits in full. */
export type Checks = Readonly<Record<CheckName, Truth>> & {
  readonly id: string;
  readonly helps: Truth;
  readonly isFull: boolean;
};

/** The checks of one person (Tonkens & Bredewold 2018, conditions 2–4; Bredewold via Pit 2018; Paans 2018). */
export function checksOf(situation: Situation, id: string): Checks {
  const fact = (name: string): string | null => valueOf(situation, aboutPerson(id, name));
  const need = (name: string): string | null => valueOf(situation, `need.${name}`);
  const willingness = fact('willingness');
  const asked = { within: situation.fitting.within, relation: fact('relation'), need };
  const checks = {
    E1: isOneOf(fact('bond'), 'warm', 'positive'),
    E2: hasRoom(fact('load'), need),
    E3: isOneOf(willingness === 'maybe' ? null : willingness, 'offers', 'would-like-unsure-how'),
    E4: isOneOf(fact('able'), 'yes'),
    E5: or(
      not(isOneOf(need('presenceNeeded'), 'yes')),
      isOneOf(fact('distance'), 'same-home', 'neighbourhood', 'town')
    ),
    E6: and(isOneOf(fact('equal'), 'yes'), not(isOneOf(fact('judges'), 'yes'))),
    E7: or(
      and(isWithin(asked, 'intimacy'), isWithin(asked, 'regularity')),
      and(isOneOf(fact('mayAsk'), 'yes'), isOneOf(willingness, 'offers'))
    ),
    E8: isOneOf(fact('mayAsk'), 'yes')
  };
  const helps = and(checks.E2, checks.E3, checks.E4, checks.E5, checks.E7, checks.E8);
  return { ...checks, id, helps, isFull: helps === 'yes' && checks.E1 === 'yes' && checks.E6 === 'yes' };
}

type Need = (name: string) => string | null;

// A moderate load leaves room only for something small that ends (our design, after Bredewold via Pit 2018).
const hasRoom = (load: string | null, need: Need): Truth =>
  load === 'moderate'
    ? and(isOneOf(need('size'), 'small'), isOneOf(need('finite'), 'yes'))
    : isOneOf(load, 'none', 'light');

type Asked = { readonly within: Matrix; readonly relation: string | null; readonly need: Need };

/** Whether a need is not more intimate, or not more often, than what may be asked of this relation. */
export function isWithin({ within, relation, need }: Asked, fact: 'intimacy' | 'regularity'): Truth {
  if (relation === null) return 'unknown';
  const [intimacy, regularity] = within[relation as Relation];
  return isAtMost(need(fact), fact === 'intimacy' ? intimacy : regularity, needFacts[fact]);
}
