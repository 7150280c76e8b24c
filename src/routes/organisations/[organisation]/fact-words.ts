import { m } from '#messages';
import type { basicNeeds, caseFacts } from '#domain/advice/vocabulary.ts';
import type { Fact } from '#domain/advice/situation.ts';
import type { NeedFact } from '#domain/needs/tasks.ts';
import { askedInWords, emptyInWords, isAroundFact, termsAsked, valueInWords } from './around-words.ts';
import { answerInWords, questionOf } from './need-words.ts';

type Words = () => string;
type Named = (who: { name: string }) => string;
type Own = keyof typeof caseFacts | `basicNeeds.${keyof typeof basicNeeds}`;

const own: Record<Own, Named> = {
  recordingAgreed: m.plans_own_recording,
  safety: m.plans_own_safety,
  relationship: m.plans_own_relationship,
  networkStance: m.plans_own_network,
  neighbourhoodStance: m.plans_own_neighbourhood,
  acceptance: m.plans_own_acceptance,
  selfConfidence: m.plans_own_confidence,
  trust: m.plans_own_trust,
  explored: m.plans_own_explored,
  suspectedIsolation: m.plans_own_isolation,
  'basicNeeds.attachment': m.plans_own_attachment,
  'basicNeeds.belonging': m.plans_own_belonging,
  'basicNeeds.recognition': m.plans_own_recognition,
  'basicNeeds.care': m.plans_own_care,
  'basicNeeds.emotionalSupport': m.plans_own_support
};

const ownValues: Readonly<Record<string, Words>> = {
  yes: m.cases_yes,
  no: m.cases_no,
  partly: m.plans_partly,
  concern: m.plans_safety_concern,
  'no-signal': m.plans_safety_none,
  fragile: m.plans_fragile,
  ordinary: m.plans_ordinary,
  'not-discussed': m.plans_stance_not_discussed,
  'solve-myself': m.plans_stance_myself,
  hesitates: m.plans_stance_hesitates,
  wants: m.plans_stance_wants,
  'does-not-want': m.plans_stance_rather_not
};

/** Whose names the paths stand for. */
export type Names = { readonly client: string; readonly people: Readonly<Record<string, string>> };

/** What is asked by a fact of the advice, by its path. */
export function factAsked(path: string, { client, people }: Names): string {
  const [section, ...rest] = path.split('.');
  const nameOf = (id = ''): string => people[id] ?? '';
  if (section === 'need') return questionOf(rest[0] as NeedFact);
  if (section === 'case') return own[rest.join('.') as Own]({ name: client });
  if (section === 'pairs') {
    const [one, other] = rest[0]!.split('+');
    return termsAsked({ name: nameOf(one), other: nameOf(other) });
  }
  return isAroundFact(rest[1]!) ? askedInWords(rest[1], { name: nameOf(rest[0]), client }) : '';
}

/** A value of a fact of the advice, or in which way it is not known. */
export function factAnswered(path: string, fact: Fact): string {
  if (typeof fact !== 'string') return emptyInWords[fact.empty]();
  if (fact === 'unknown') return m.plans_truth_unknown();
  const [section, ...rest] = path.split('.');
  if (section === 'need') return answerInWords(rest[0] as NeedFact, fact);
  if (section === 'case') return ownValues[fact]!();
  if (section === 'pairs') return valueInWords('terms', fact);
  return isAroundFact(rest[1]!) ? valueInWords(rest[1], fact) : '';
}
