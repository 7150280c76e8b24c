import { expect, test } from 'vitest';
import { advise } from './advise.ts';
import { aboutPair, aboutPerson, situationOf, type Fact } from './situation.ts';

type Facts = Readonly<Record<string, Fact>>;
const person = (id: string, over: Facts = {}): Facts => {
  const facts: Facts = {
    ...{ relation: 'sibling', bond: 'warm', load: 'none', willingness: 'offers', able: 'yes' },
    ...{ distance: 'town', equal: 'yes', judges: 'no', mayAsk: 'yes', ...over }
  };
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [aboutPerson(id, name), fact]));
};
const ready: Facts = {
  ...{
    'case.recordingAgreed': 'yes',
    'case.safety': 'no-signal',
    'case.networkStance': 'wants',
    'case.explored': 'yes'
  },
  ...{ 'need.practical': 'yes', 'need.surveyable': 'yes', 'need.size': 'small', 'need.regularity': 'once' },
  ...{ 'need.intimacy': 'none', 'need.presenceNeeded': 'yes', 'need.professional': 'present', 'need.urgent': 'no' }
};
const on = (over: Facts, people: readonly string[] = ['els', 'jan', 'mia']) => {
  const around = Object.assign({}, ...people.map((id) => person(id))) as Facts;
  return advise(situationOf(new Map(Object.entries({ ...ready, ...around, ...over })), people));
};
const pairs = [
  ['els', 'jan'],
  ['els', 'mia'],
  ['jan', 'mia']
] as const;
const terms = (all: string, last = all): Facts =>
  Object.fromEntries(pairs.map(([a, b], at) => [aboutPair(a, b), at === 2 ? last : all]));

test('R28: every pair of possible helpers counts, and not knowing each other is not negative', () => {
  expect(on(terms('good'))).toMatchObject({ advice: 'own-network', conditions: { C4: 'yes' } });
  expect(on(terms('good', 'do-not-know-each-other'))).toMatchObject({ advice: 'own-network', also: ['get-together'] });
  for (const bad of ['tense', 'conflict']) expect(on(terms('good', bad)).conditions.C4).toBe('no');
  const unknown = on(terms('good', 'good'), ['els', 'jan', 'mia', 'bob']);
  expect(unknown).toMatchObject({ advice: 'not-yet', conditions: { C4: 'unknown' } });
  // And the two who would help each other: on equal footing, without a judgement.
  const judging = { ...terms('good'), ...person('els', { equal: 'no' }), ...person('jan', { judges: 'yes' }) };
  expect(on({ ...judging, ...person('mia', { equal: 'no' }) }).conditions.C4).toBe('no');
});

const weak: Facts = {
  ...{ 'case.basicNeeds.attachment': 'no', 'case.basicNeeds.belonging': 'no', 'case.basicNeeds.care': 'no' }
};

test('R70: a weak system without hurry builds ties first, unless the client wants it and somebody fits in full', () => {
  const alone = { ...weak, 'case.networkStance': 'hesitates' };
  expect(on(alone, [])).toMatchObject({ rule: 'D6', advice: 'build-ties-first' });
  expect(on({ ...alone, 'need.urgent': 'yes', 'need.kind': 'other' }, [])).toMatchObject({
    ...{ rule: 'D6', advice: 'neighbourhood', also: ['build-ties-first'] }
  });
  expect(on({ ...alone, 'need.urgent': 'yes', 'need.kind': 'contact' }, []).advice).toBe('build-ties-first');
  expect(on({ ...weak, ...terms('good') })).toMatchObject({ rule: 'D13', advice: 'own-network' });
  expect(on({ ...alone, ...terms('good') })).toMatchObject({ rule: 'D6' });
  expect(on({ ...alone, 'case.safety': 'concern' }, [])).toMatchObject({ rule: 'D1' });
});
