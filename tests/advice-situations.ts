import fc from 'fast-check';
import { aboutPair, aboutPerson, situationOf, type Fact, type Situation } from '#domain/advice/situation.ts';
import { basicNeeds, caseFacts, emptyReasons, needFacts, pairFacts, personFacts } from '#domain/advice/vocabulary.ts';

// Values that lead towards the own network, so that small changes around it are tried most.
const hopeful: Record<string, string> = {
  recordingAgreed: 'yes', safety: 'no-signal', relationship: 'ordinary', networkStance: 'wants', acceptance: 'yes',
  selfConfidence: 'yes', trust: 'yes', explored: 'yes', attachment: 'yes', belonging: 'yes', recognition: 'yes', care: 'yes',
  emotionalSupport: 'yes', kind: 'other', practical: 'yes', surveyable: 'yes', size: 'medium', regularity: 'now-and-then',
  finite: 'yes', intimacy: 'none', trustedPersonNeeded: 'no', professional: 'present', neighbourhoodSupply: 'yes',
  bond: 'warm', load: 'light', willingness: 'offers', able: 'yes', distance: 'neighbourhood', equal: 'yes', judges: 'no',
  mayAsk: 'yes', terms: 'good', relation: 'sibling'
}; // prettier-ignore

const empty = fc.constantFrom(...emptyReasons).map((reason) => ({ empty: reason }));
const factOf = (name: string, values: readonly string[]): fc.Arbitrary<Fact | undefined> => {
  const any = fc.constantFrom(...values);
  return fc.oneof(
    { weight: 16, arbitrary: hopeful[name] ? fc.constant(hopeful[name]) : any },
    { weight: 4, arbitrary: any },
    { weight: 1, arbitrary: empty },
    { weight: 1, arbitrary: fc.constant(undefined) }
  );
};
export const bagOf = (
  table: Readonly<Record<string, readonly string[]>>
): fc.Arbitrary<Record<string, Fact | undefined>> =>
  fc.record(Object.fromEntries(Object.entries(table).map(([name, values]) => [name, factOf(name, values)])));

const ids = ['Zus', 'broer', 'buur', '__proto__'];

/** What is known of one need, in some order. */
export type Parts = { readonly facts: readonly (readonly [string, Fact])[]; readonly persons: readonly string[] };

/** Every case there could be, and most often those where one small thing decides. */
export const parts: fc.Arbitrary<Parts> = fc
  .record({
    about: bagOf(caseFacts),
    basic: fc.oneof(bagOf(basicNeeds), fc.constant({ attachment: 'no', belonging: 'no', care: 'no' })),
    need: bagOf(needFacts),
    persons: fc.array(bagOf(personFacts), { maxLength: 4 }),
    pairs: fc.array(factOf('terms', pairFacts.terms), { minLength: 6, maxLength: 6 })
  })
  .map(({ about, basic, need, persons, pairs }) => {
    const facts: [string, Fact][] = [];
    const keep = (name: string, fact: Fact | undefined): void => void (fact !== undefined && facts.push([name, fact]));
    for (const [name, fact] of Object.entries(about)) keep(`case.${name}`, fact);
    for (const [name, fact] of Object.entries(basic)) keep(`case.basicNeeds.${name}`, fact);
    for (const [name, fact] of Object.entries(need)) keep(`need.${name}`, fact);
    const present = ids.slice(0, persons.length);
    for (const [i, person] of persons.entries())
      for (const [name, fact] of Object.entries(person)) keep(aboutPerson(ids[i]!, name), fact);
    const couples = present.flatMap((a, i) => present.slice(i + 1).map((b) => aboutPair(a, b)));
    for (const [i, path] of couples.entries()) keep(path, pairs[i]);
    return { facts, persons: present };
  });

export const made = ({ facts, persons }: Parts): Situation => situationOf(new Map(facts), persons);
