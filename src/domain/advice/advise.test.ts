import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bagOf, made, parts } from '../../../tests/advice-situations.ts';
import { adviseAgain } from '../../../tests/advice-second-explaining.ts';
import { advise } from './advise.ts';
import { ruleNames } from './rules.ts';
import { aboutPair, aboutPerson, situationOf, withFacts, type Situation } from './situation.ts';
import { emptyReasons, needFacts, pairFacts, personFacts } from './vocabulary.ts';

const situation = parts.map(made);
const holds = (check: (given: Situation) => void, numRuns = 2000): void =>
  fc.assert(
    fc.property(situation, (given) => {
      check(given);
    }),
    { numRuns }
  );
const known = ({ facts }: Situation): [string, string][] =>
  [...facts].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
const get = ({ facts }: Situation, path: string): string | null => {
  const fact = facts.get(path);
  return typeof fact === 'string' ? fact : null;
};

// Which known facts the model may think otherwise, in its order; and what each may become.
const changeable = (given: Situation): string[] => [
  ...['professional', 'practical', 'surveyable', 'finite'].map((name) => `need.${name}`),
  'case.explored',
  ...['size', 'presenceNeeded', 'trustedPersonNeeded', 'neighbourhoodSupply', 'urgent'].map((name) => `need.${name}`),
  ...given.persons.map((id) => aboutPerson(id, 'load')),
  ...given.persons.flatMap((a, i) => given.persons.slice(i + 1).map((b) => aboutPair(a, b))).sort()
];
const whenKnown: Record<string, readonly string[]> = {
  professional: ['present', 'arranged'], practical: ['yes'], surveyable: ['yes'], finite: ['yes'], explored: ['yes'],
  size: ['small', 'medium'], presenceNeeded: ['no'], trustedPersonNeeded: ['no'], neighbourhoodSupply: ['yes', 'no'],
  urgent: ['yes', 'no'], load: ['light'], terms: ['neutral']
}; // prettier-ignore
const mayBecome = (given: Situation, path: string): readonly string[] | undefined => {
  const name = path.split('.').at(-1)!;
  const every: Readonly<Record<string, readonly string[]>> = { ...needFacts, ...personFacts, ...pairFacts };
  if (get(given, path) !== null) return whenKnown[name];
  if (!advise(given).missing.some(({ fact }) => fact === path)) return [];
  return path === 'case.explored' ? ['yes'] : every[name];
};

describe('the advice', () => {
  test('P1, P2, P7 the own network only when everything is right', () => {
    let reached = 0;
    holds((given) => {
      const { advice, conditions, team } = advise(given);
      if (advice !== 'own-network') return expect(team).toEqual([]);
      reached++;
      expect(get(given, 'case.recordingAgreed')).toBe('yes');
      expect(get(given, 'case.safety')).toBe('no-signal');
      expect(get(given, 'case.networkStance')).toBe('wants');
      expect(Object.values(conditions)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
      expect(['present', 'arranged', 'not-needed']).toContain(get(given, 'need.professional'));
      expect(team.length).toBeGreaterThan(0);
      for (const id of team) {
        expect(['none', 'light', 'moderate']).toContain(get(given, aboutPerson(id, 'load')));
        expect(get(given, aboutPerson(id, 'judges'))).toBe('no');
        expect(get(given, aboutPerson(id, 'mayAsk'))).toBe('yes');
      }
    }, 2500);
    expect(reached).toBeGreaterThan(20);
  });

  test('P3 never to the neighbourhood against the wish of the client', () => {
    holds((given) => {
      const turned = withFacts(given, [['case.neighbourhoodStance', 'does-not-want']]);
      expect(advise(turned).advice).not.toBe('neighbourhood');
    });
  });

  test('P4 forgetting a fact never leads to the own network', () => {
    const excepted = ['case.acceptance', 'case.selfConfidence', 'case.trust'];
    holds((given) => {
      if (advise(given).advice === 'own-network') return;
      for (const [path] of known(given))
        if (!excepted.includes(path))
          expect(advise(withFacts(given, [[path, { empty: 'not-asked' }]])).advice).not.toBe('own-network');
    }, 600);
  });

  test('P5, P6 the order of what is given changes nothing', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const turned = { facts: given.facts.toReversed(), persons: given.persons.toReversed() };
        expect(JSON.stringify(advise(made(turned)))).toBe(JSON.stringify(advise(made(given))));
      }),
      { numRuns: 500 }
    );
  });

  test('P8 what would hurt is forbidden', () => {
    holds((given) => {
      const { rule, conditions, forbidden, missing, team } = advise(given);
      if (rule === 'D0' || rule === 'D1') {
        expect([forbidden, team]).toEqual([[], []]);
        return expect(missing.every(({ fact }) => fact === 'case.recordingAgreed')).toBe(true);
      }
      expect(forbidden.includes('meeting')).toBe(conditions.C4 === 'no');
      for (const id of given.persons) {
        const hurts = get(given, aboutPerson(id, 'judges')) === 'yes' || get(given, aboutPerson(id, 'equal')) === 'no';
        expect(forbidden.includes(`meeting-with:${id}`)).toBe(hurts);
      }
    });
  });

  test('P9 each way of not knowing gives the same advice, and unread facts change nothing', () => {
    const essence = (given: Situation): unknown => {
      const { advice, rule, team, conditions, also, forbidden, questionSet } = advise(given);
      return { advice, rule, team, conditions, also, forbidden, questionSet };
    };
    fc.assert(
      fc.property(situation, fc.constantFrom(...emptyReasons), fc.nat(), (given, reason, pick) => {
        const paths = [...given.facts.keys()];
        if (paths.length === 0) return;
        const path = paths[pick % paths.length]!;
        const forgotten = essence(withFacts(given, [[path, { empty: 'not-asked' }]]));
        expect(essence(withFacts(given, [[path, { empty: reason }]]))).toEqual(forgotten);
        const without = situationOf(new Map([...given.facts].filter(([name]) => name !== path)), given.persons);
        expect(essence(without)).toEqual(forgotten);
        const ties = given.persons.flatMap((id) => [aboutPerson(id, 'gives'), aboutPerson(id, 'receives')]);
        const unread = ['case.suspectedIsolation', ...ties];
        expect(
          advise(
            withFacts(
              given,
              unread.map((name) => [name, 'yes'])
            )
          )
        ).toEqual(advise(given));
      }),
      { numRuns: 800 }
    );
  });

  test('P10 somebody with a heavy load never opens the way', () => {
    fc.assert(
      fc.property(situation, bagOf(personFacts), (given, person) => {
        if (advise(given).advice === 'own-network') return;
        const facts = new Map(given.facts);
        for (const [name, fact] of Object.entries(person)) if (fact) facts.set(aboutPerson('nieuw', name), fact);
        facts.set(aboutPerson('nieuw', 'load'), 'heavy');
        expect(advise(situationOf(facts, [...given.persons, 'nieuw'])).advice).not.toBe('own-network');
      }),
      { numRuns: 2000 }
    );
  });

  test('P11 the grounds are true, and carry the advice', () => {
    holds((given) => {
      const { because, rule, advice } = advise(given);
      expect(because.length).toBeGreaterThan(0);
      for (const { fact, value } of because) expect(get(given, fact) ?? 'unknown').toBe(value);
      if (['D0', 'D9', 'D11'].includes(rule)) return;
      const without = advise(
        withFacts(
          given,
          because.map(({ fact }) => [fact, { empty: 'not-asked' }])
        )
      );
      expect(`${without.rule} ${without.advice}`).not.toBe(`${rule} ${advice}`);
    }, 3000);
  });

  test('P12 holds no number and no truth value', () => {
    holds((given) => {
      JSON.stringify(advise(given), (_, value: unknown) => {
        expect(['number', 'boolean']).not.toContain(typeof value);
        return value;
      });
    }, 300);
  });

  test('P13 what would change it is true and presses nobody', () => {
    holds((given) => {
      const { wouldChangeIf, advice, rule } = advise(given);
      expect(wouldChangeIf.length).toBeLessThanOrEqual(5);
      expect(new Set(wouldChangeIf.map(({ fact }) => fact)).size).toBe(wouldChangeIf.length);
      for (const { fact, becomes, then } of wouldChangeIf) {
        expect(then).not.toBe(advice);
        expect(advise(withFacts(given, [[fact, becomes]])).advice).toBe(then);
        expect(fact).not.toMatch(/willingness|mayAsk|equal|judges|^case\.(?!explored)/);
      }
      if (rule === 'D12')
        expect(wouldChangeIf[0]).toEqual({ fact: 'need.professional', becomes: 'present', then: 'own-network' });
    }, 3000);
  });

  test('P13 nothing that would change it is left out, in the order of the model', () => {
    holds((given) => {
      const { wouldChangeIf, advice, rule, missing } = advise(given);
      if (rule === 'D0' || rule === 'D1') return expect(wouldChangeIf).toEqual([]);
      const unknown = missing.map(({ fact }) => fact);
      const tried = [...unknown, ...changeable(given).filter((path) => !unknown.includes(path))];
      const all = tried.flatMap((fact) => {
        if (/willingness|mayAsk|equal|judges|^case\.(?!explored)/.test(fact)) return [];
        const first = (mayBecome(given, fact) ?? [])
          .map((becomes) => ({ fact, becomes, then: advise(withFacts(given, [[fact, becomes]])).advice }))
          .find(({ then }) => then !== advice);
        return first ? [first] : [];
      });
      expect(wouldChangeIf).toEqual(all.slice(0, 5));
    }, 400);
  });

  test('P15 read a second time, straight from the tables of the model, the advice is the same', () => {
    holds((given) => {
      const { because, ruleVersion, ...said } = advise(given);
      const again = adviseAgain({ fact: (path) => given.facts.get(path), ids: given.persons });
      expect(said).toEqual(again.said);
      expect(because.map(({ fact }) => fact)).toEqual(expect.arrayContaining(again.grounds));
      expect(ruleVersion).toBe('advice-1.0.0');
    }, 4000);
  });

  test('P14 every rule decides for somebody', () => {
    const reached = new Set<string>();
    for (const given of fc.sample(situation, { numRuns: 8_000, seed: 7 })) reached.add(advise(given).rule);
    expect(ruleNames.filter((name) => !reached.has(name))).toEqual([]);
  });
});
