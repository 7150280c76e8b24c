import { m } from '#messages';
import type { Fact } from '#domain/advice/situation.ts';
import type { EmptyReason } from '#domain/advice/vocabulary.ts';
import { aroundFacts, type AroundFact, type LifeDomain } from '#domain/networks/facts.ts';

type Words = () => string;
type Named = { readonly name: string; readonly client: string };
type Pairing = { readonly name: string; readonly other: string };
const yesNo = { yes: m.net_yes, no: m.net_no };

type ValueOf<Name extends AroundFact> = (typeof aroundFacts)[Name][number];
const values: { readonly [Name in AroundFact]: Readonly<Record<ValueOf<Name>, Words>> } = {
  relation: {
    partner: m.net_relation_partner,
    housemate: m.net_relation_housemate,
    parent: m.net_relation_parent,
    child: m.net_relation_child,
    sibling: m.net_relation_sibling,
    'other-family': m.net_relation_other_family,
    friend: m.net_relation_friend,
    neighbour: m.net_relation_neighbour,
    acquaintance: m.net_relation_acquaintance,
    colleague: m.net_relation_colleague
  },
  bond: {
    warm: m.net_bond_warm,
    positive: m.net_bond_positive,
    neutral: m.net_bond_neutral,
    cool: m.net_bond_cool,
    conflict: m.net_bond_conflict
  },
  load: { none: m.net_load_none, light: m.net_load_light, moderate: m.net_load_moderate, heavy: m.net_load_heavy },
  willingness: {
    offers: m.net_willing_offers,
    'would-like-unsure-how': m.net_willing_unsure,
    maybe: m.net_willing_maybe,
    'does-not-want': m.net_willing_no
  },
  distance: {
    'same-home': m.net_distance_same_home,
    neighbourhood: m.net_distance_neighbourhood,
    town: m.net_distance_town,
    far: m.net_distance_far
  },
  ring: { near: m.net_ring_near, middle: m.net_ring_middle, further: m.net_ring_further },
  domain: {
    family: m.net_domain_family,
    work: m.net_domain_work,
    leisure: m.net_domain_leisure,
    school: m.net_domain_school,
    religion: m.net_domain_religion,
    neighbourhood: m.net_domain_neighbourhood,
    online: m.net_domain_online
  },
  told: { informed: m.net_told_informed, postponed: m.net_told_postponed, exception: m.net_told_exception },
  ...{ able: yesNo, equal: yesNo, judges: yesNo, mayAsk: yesNo },
  ...{ gives: yesNo, receives: yesNo, gesture: yesNo, underSixteen: yesNo, authority: yesNo }
};

const shortDomains: Readonly<Record<LifeDomain, Words>> = {
  family: m.net_short_family,
  work: m.net_short_work,
  leisure: m.net_short_leisure,
  school: m.net_short_school,
  religion: m.net_short_religion,
  neighbourhood: m.net_short_neighbourhood,
  online: m.net_short_online
};

/** A life domain in one or two words, for on a drawing. */
export const shortDomain = (domain: LifeDomain): string => shortDomains[domain]();

const terms = {
  good: m.net_terms_good,
  neutral: m.net_terms_neutral,
  'do-not-know-each-other': m.net_terms_strangers,
  tense: m.net_terms_tense,
  conflict: m.net_terms_conflict
};

export const emptyInWords: Readonly<Record<EmptyReason, Words>> = {
  'not-asked': m.net_empty_not_asked,
  'does-not-know': m.net_empty_does_not_know,
  'prefers-not-to-say': m.net_empty_not_said,
  'not-applicable': m.net_empty_not_applicable
};

const questions: Readonly<Record<AroundFact, (named: Named) => string>> = {
  relation: m.net_fact_relation,
  bond: m.net_fact_bond,
  load: m.net_fact_load,
  willingness: m.net_fact_willingness,
  able: m.net_fact_able,
  distance: m.net_fact_distance,
  equal: m.net_fact_equal,
  judges: m.net_fact_judges,
  mayAsk: m.net_fact_may_ask,
  gives: m.net_fact_gives,
  receives: m.net_fact_receives,
  ring: m.net_fact_ring,
  domain: m.net_fact_domain,
  gesture: m.net_fact_gesture,
  told: m.net_fact_told,
  underSixteen: m.table_fact_child,
  authority: m.table_fact_authority
};

/** What is asked about somebody around. */
export const askedInWords = (fact: AroundFact, named: Named): string => questions[fact](named);

export const termsAsked = (pairing: Pairing): string => m.net_fact_terms(pairing);

/** A value of a fact about somebody, or of how two people get on. */
export const valueInWords = (fact: AroundFact | 'terms', value: string): string =>
  (fact === 'terms' ? (terms as Record<string, Words>) : (values[fact] as Record<string, Words>))[value]!();

/** What is known of a fact: its value, or why there is none. */
export const factInWords = (fact: AroundFact | 'terms', known: Fact): string =>
  typeof known === 'string' ? valueInWords(fact, known) : emptyInWords[known.empty]();

export const isAroundFact = (fact: string): fact is AroundFact => Object.hasOwn(aroundFacts, fact);
