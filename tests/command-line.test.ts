import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { weekToPlan, type ExchangePlan } from '../src/domain/matching/exchange/to-plan.ts';
import { misfitOf } from '../src/domain/matching/exchange/misfit.ts';
import { faultOf, objectiveOf } from '../src/domain/matching/plan/check.ts';
import { refuseBrokenGraph, refuseContradictions } from '../src/cli/contradictions.ts';
import { planReader, ringsReader, suggestReader } from '../src/cli/exchange-readers.ts';
import { readJson } from '../src/cli/read-json.ts';
import { Unreadable } from '../src/cli/say.ts';
import { problemOf, visitsFrom } from '../src/domain/matching/plan/rows.ts';

type Expected = Record<string, { objective: number; suggestions?: unknown }>;
const textOf = (name: string): string => readFileSync(`tests/cases/${name}.json`, 'utf8');
const expected = JSON.parse(textOf('matching/expected')) as Expected;
const named = (start: string): string[] => Object.keys(expected).filter((name) => name.startsWith(start));

type Said = { readonly status: number | null; readonly out: string; readonly error: string };

function cli(command: string | readonly string[], input: string | Buffer): Said {
  const words = ['src/cli/cli.ts', ...[command].flat()];
  const ran = spawnSync(process.execPath, words, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status: ran.status, out: ran.stdout, error: ran.stderr };
}

function expectRefused({ status, out, error }: Said, line: string): void {
  expect({ status, out, lines: error.trimEnd().split('\n').length }).toEqual({ status: 2, out: '', lines: 1 });
  expect(error.slice(0, line.length)).toBe(line);
}

type Plan = { assign: [number, number, number][]; objective: number; bound: number | null };

describe('plan', () => {
  test.each(named('plan-'))('%s costs exactly what is proven to be least', (name) => {
    const week = weekToPlan(JSON.parse(textOf(`matching/${name}`)) as ExchangePlan);
    const { status, out, error } = cli('plan', textOf(`matching/${name}`));
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const plan = JSON.parse(out) as Plan;
    const visits = visitsFrom(week, plan.assign)!;
    const { problem } = problemOf(week);
    expect(faultOf(problem, visits)).toBeNull();
    expect(objectiveOf(problem, visits)).toBe(expected[name]!.objective);
    expect(plan).toMatchObject({ objective: expected[name]!.objective, bound: expected[name]!.objective });
  });

  test('the misfit of the exchange format is the one the cases were made with', () => {
    const week = JSON.parse(textOf('matching/plan-visits-town-calm')) as ExchangePlan;
    const askOf = new Map(week.asks.map((ask) => [ask.id, ask]));
    const giverOf = new Map(week.helpers.map((giver) => [giver.id, giver]));
    for (const [ask, giver, misfit] of week.pairs) expect(misfitOf(askOf.get(ask)!, giverOf.get(giver)!)).toBe(misfit);
  });
});

describe('rings', () => {
  test.each(named('rings-'))('%s are worth the most there is', (name) => {
    const graph = JSON.parse(textOf(`matching/${name}`)) as { arcs: [number, number, number][] };
    const worthOf = new Map(graph.arcs.map(([from, to, worth]) => [`${from} ${to}`, worth]));
    const { rings } = JSON.parse(cli('rings', textOf(`matching/${name}`)).out) as { rings: number[][] };
    const steps = rings.flatMap((ring) =>
      ring.map((from, i) => worthOf.get(`${from} ${ring[(i + 1) % ring.length]}`)!)
    );
    expect(new Set(rings.flat()).size).toBe(rings.flat().length);
    expect(steps.reduce((sum, worth) => sum + worth, 0)).toBe(expected[name]!.objective);
  });
});

test('suggest gives exactly the expected people, in order', () => {
  const { out } = cli('suggest', textOf('matching/suggest-neighbourhood'));
  expect(JSON.parse(out)).toEqual({ suggestions: expected['suggest-neighbourhood']!.suggestions });
});

describe('advise', () => {
  type Expect = Record<'advice' | 'rule' | 'team' | 'also' | 'forbidden' | 'questionSet', string | string[] | null>;
  type Vignette = { id: string; input: Record<string, unknown>; expected: Expect };
  const { vignettes } = JSON.parse(textOf('advice/vignettes')) as { vignettes: Vignette[] };
  const inputs = JSON.stringify(vignettes.map(({ input }) => input));
  const asSet = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value);

  test('gives each story the advice that is expected', () => {
    const advices = JSON.parse(cli('advise', inputs).out) as Expect[];
    const told = vignettes.map(({ id, expected: wanted }, i) => [
      id,
      ...Object.keys(wanted).map((key) => asSet(advices[i]![key as keyof Expect]))
    ]);
    expect(told).toEqual(vignettes.map(({ id, expected: wanted }) => [id, ...Object.values(wanted).map(asSet)]));
  });

  test('says the same of each story alone', () => {
    const together = JSON.parse(cli('advise', inputs).out) as unknown[];
    expect(JSON.parse(cli('advise', JSON.stringify([vignettes[6]!.input])).out)).toEqual([together[6]]);
    expect(cli('advise', '[]').out).toBe('[]\n');
  });

  const person = { id: 'a' };
  test.each([
    ['', '$'],
    ['{}', '$'],
    ['[{}, {}, 3]', '$[2]'],
    ['[null]', '$[0]'],
    ['[{"need": []}]', '$[0].need'],
    ['[{"need": {"size": "tiny"}}]', '$[0].need.size'],
    ['[{"need": {"size": "unknown"}}]', '$[0].need.size'],
    ['[{"need": {"size": {"empty": "not-asked", "x": 1}}}]', '$[0].need.size'],
    ['[{"case": {"basicNeeds": {"care": true}}}]', '$[0].case.basicNeeds.care'],
    ['[{"case": {"suspectedIsolation": null}}]', '$[0].case.suspectedIsolation'],
    ['[{"persons": [{"id": "a"}, {"id": "b", "load": "zwaar"}]}]', '$[0].persons[1].load'],
    ['[{"persons": [{"id": "a b"}]}]', '$[0].persons[0].id'],
    ['[{"persons": [{}]}]', '$[0].persons[0].id'],
    [JSON.stringify([{ persons: [person, person] }]), '$[0].persons[1].id'],
    [JSON.stringify([{ persons: [person], pairs: [{ a: 'a', b: 'z' }] }]), '$[0].pairs[0].b'],
    [JSON.stringify([{ persons: [person], pairs: [{ a: 'a', b: 'a' }] }]), '$[0].pairs[0].b'],
    [
      JSON.stringify([
        {
          persons: [person, { id: 'b' }],
          pairs: [
            { a: 'a', b: 'b' },
            { a: 'b', b: 'a' }
          ]
        }
      ]),
      '$[0].pairs[1]'
    ],
    [
      JSON.stringify([{ persons: [person, { id: 'b' }], pairs: [{ a: 'a', b: 'b', terms: 'fine' }] }]),
      '$[0].pairs[0].terms'
    ],
    ['[{"need": {"professional": "not-needed", "professionalReason": "  "}}]', '$[0].need.professionalReason']
  ])('of %s says which path is wrong, in one line without the value', (input, path) => {
    const { status, out, error } = cli('advise', input);
    expect({ status, out, path: error.split(': ')[0], lines: error.trimEnd().split('\n').length }).toEqual({
      status: 2,
      out: '',
      path,
      lines: 1
    });
    expect(error).not.toMatch(/tiny|zwaar|fine/);
  });

  test('ignores keys that are not part of it, whatever they are called', () => {
    const one = JSON.parse(inputs) as Record<string, unknown>[];
    const more = one.map((input) => `{"__proto__": {"case": 1}, "constructor": 2, ${JSON.stringify(input).slice(1)}`);
    expect(cli('advise', `[${more.join(',')}]`).out).toBe(cli('advise', inputs).out);
  });
});

/** What a command says of its input before it begins. */
function refusal(command: string, text: string): string | null {
  try {
    if (command === 'rings') refuseBrokenGraph(readJson(text, ringsReader));
    else refuseContradictions(command === 'plan' ? readJson(text, planReader) : readJson(text, suggestReader));
    return null;
  } catch (error) {
    return error instanceof Unreadable ? error.message : 'something unexpected';
  }
}

describe('bad input', () => {
  type Change = (week: ReturnType<typeof JSON.parse>) => void;
  const spoiled = (name: string, change: Change): string => {
    const week = JSON.parse(textOf(`matching/${name}`)) as never;
    change(week);
    return JSON.stringify(week);
  };
  const calm = 'plan-visits-neighbourhood-calm';
  const cases: [string, string, Change, string][] = [
    ['plan', calm, (week) => (week.asks[3].slots = 1.5), 'asks[3].slots: not a whole number'],
    ['plan', calm, (week) => (week.asks[3].slots = 'x'), 'asks[3].slots: not a whole number'],
    ['plan', calm, (week) => (week.asks[3].slots = 2 ** 28), 'asks[3].slots: larger than 268435455'],
    ['plan', calm, (week) => (week.helpers[2].capVisits = -1), 'helpers[2].capVisits: smaller than 0'],
    ['plan', calm, (week) => delete week.helpers[2].avail, 'helpers[2].avail: missing'],
    ['plan', calm, (week) => (week.helpers = {}), 'helpers: not a list'],
    ['plan', calm, (week) => (week.helpers[1] = null), 'helpers[1]: not an object'],
    ['plan', calm, (week) => (week.asks[1].id = week.asks[0].id), 'asks[1].id: stands there twice'],
    ['plan', calm, (week) => (week.pairs[4][0] = 999_999), 'pairs[4][0]: is not the id of an ask'],
    ['plan', calm, (week) => (week.pairs[4][1] = 999_999), 'pairs[4][1]: is not the id of a helper'],
    ['plan', calm, (week) => (week.pairs[4] = week.pairs[3]), 'pairs[4]: stands there twice'],
    ['plan', calm, (week) => (week.pairs[0][3] = 2 ** 28 - 1), 'pairs[0][3]: has a slot that does not suit both'],
    ['plan', calm, (week) => (week.class = 'Z'), 'class: not one of "N", "M"'],
    ['plan', calm, (week) => (week.format = 'other'), 'format: not one of "neighbour-matching/1"'],
    ['plan', calm, (week) => (week.asks[0] = [1]), 'asks[0]: not an object'],
    ['plan', calm, (week) => week.pairs[2].push(0), 'pairs[2]: longer than 4'],
    ['plan', calm, (week) => week.pairs[2].pop(), 'pairs[2]: shorter than 4'],
    ['plan', calm, (week) => (week.pairs[2][2] = null), 'pairs[2][2]: not a whole number'],
    ['plan', calm, (week) => (week.helpers[0].leaf = [3, 40]), 'helpers[0].leaf[1]: larger than 39'],
    ['plan', calm, (week) => (week.asks[1].knows = [true]), 'asks[1].knows[0]: not a whole number'],
    [
      'plan',
      calm,
      (week) => (week.asks[2].slots &= ~week.asks[2].pref),
      'asks[2].pref: has a slot that is not in slots'
    ],
    ['plan', calm, (week) => (week.weights.load = 1e300), 'weights.load: larger than 1000000'],
    ['plan', calm, (week) => delete week.weights, 'weights: missing'],
    ['plan', calm, (week) => (week.asks[0].id = 2 ** 53), 'asks[0].id: larger than 9007199254740991'],
    [
      'plan',
      calm,
      (week) => {
        week.weights.unserved = 1e9;
        week.asks[0].weight = 1e9;
      },
      'weights.unserved: so large that sums are no longer exact'
    ],
    ['rings', 'rings-town', (week) => (week.arcs[0][1] = -4), 'arcs[0][1]: smaller than 0'],
    ['rings', 'rings-town', (week) => (week.arcs[7] = week.arcs[2]), 'arcs[7]: stands there twice'],
    ['rings', 'rings-town', (week) => (week.nodes[3] = week.nodes[1]), 'nodes[3]: stands there twice'],
    ['rings', 'rings-town', (week) => (week.maxLen = 1), 'maxLen: smaller than 2'],
    ['rings', 'rings-town', (week) => (week.arcs[5][1] = 999_999), 'arcs[5][1]: is not one of nodes'],
    ['suggest', 'suggest-neighbourhood', (week) => (week.top = null), 'top: not a whole number']
  ];

  test.each(cases)('%s of a spoiled %s says where', (command, name, change, line) => {
    expect(refusal(command, spoiled(name, change))).toBe(line);
  });

  test.each(cases.slice(0, 2))(
    '%s says it in one line, with nothing on standard output',
    (command, name, change, line) => {
      expect(cli(command, spoiled(name, change))).toEqual({ status: 2, out: '', error: `${line}\n` });
    }
  );

  test('what is not UTF-8 is refused, a mark of byte order and keys of no meaning are not', () => {
    const text = textOf(`matching/${calm}`);
    expect(cli('plan', Buffer.from([0x7b, 0xff, 0x7d]))).toEqual({
      status: 2,
      out: '',
      error: 'instance: not UTF-8\n'
    });
    const more = `\uFEFF{"__proto__": {"class": "Z"}, "toString": 1, ${text.slice(1)}`;
    expect(cli('plan', more).out).toBe(cli('plan', text).out);
  });

  test('an empty week has an empty plan', () => {
    const nobody = spoiled(calm, (week) => (week.asks = week.helpers = week.pairs = []));
    expect(JSON.parse(cli('plan', nobody).out)).toEqual({ assign: [], objective: 0, bound: 0 });
    const lonely = spoiled(calm, (week) => (week.helpers = week.pairs = []));
    expect(JSON.parse(cli('plan', lonely).out)).toMatchObject({ assign: [] });
  });

  test.each([
    ['plan', '', 'instance: nothing was given on standard input'],
    ['plan', '{"format"', 'instance: not JSON'],
    ['plan', '[]', 'instance: not an object'],
    [
      'plan',
      '{"format": "neighbour-matching/1", "class": "N", "slots": 28, "weights": {"unserved": 1e999}}',
      'weights.unserved: not a'
    ],
    ['plan', `${'['.repeat(50_000)}`, 'instance: not JSON'],
    ['plan', textOf('matching/rings-town-of-three'), 'class: not one of "N", "M"'],
    ['rings', textOf('matching/suggest-neighbourhood'), 'class: not one of "R"'],
    ['rings', 'NaN', 'instance: not JSON'],
    ['suggest', '\uFEFF\r\n', 'instance: nothing was given on standard input'],
    ['constructor', '', 'say one of: advise, plan, rings, simulate, suggest']
  ])('%s < %j says what is wrong', (command, input, line) => {
    expectRefused(cli(command, input), line);
  });

  test.each([
    ['simulate --seeds 1.5', '--seeds: not a whole number from 1 to 1000'],
    ['simulate --members 0x10', '--members: not a whole number from 2 to 5000'],
    ['simulate --demand Infinity', '--demand: not a number from 0 to 7'],
    ['simulate --acceptance NaN', '--acceptance: not a number from 0 to 1'],
    ['simulate --seeds 1 --members 5 --svg /nowhere/at/all.svg', '--svg: no picture can be written there'],
    ['simulate --svg=', '--svg: no picture can be written there'],
    ['simulate --weeks 3', "Unknown option '--weeks'"],
    ['plan instance.json', 'instance: is read from standard input']
  ])('%s says what is wrong before anything is played', (words, line) => {
    expectRefused(cli(words.split(' '), ''), line);
  });
});
