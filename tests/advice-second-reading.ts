import { aboutPair, type Fact } from '#domain/advice/situation.ts';

type Truth = 'yes' | 'no' | 'unknown';
export type Known = { readonly fact: (path: string) => Fact | undefined; readonly ids: readonly string[] };
export type Person = Readonly<Record<`E${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`, Truth>> & {
  readonly id: string;
  readonly helps: Truth;
};
export type Read = ReturnType<typeof readAll>;

// Kleene, by weight: no is less than unknown, unknown is less than yes.
const weight = { no: 0, unknown: 1, yes: 2 } as const;
const least = (...all: Truth[]): Truth => all.reduce<Truth>((a, b) => (weight[a] <= weight[b] ? a : b), 'yes');
const most = (...all: Truth[]): Truth => all.reduce<Truth>((a, b) => (weight[a] >= weight[b] ? a : b), 'no');
const amongst = (value: string | null, words: string): Truth =>
  value === null ? 'unknown' : words.split(' ').includes(value) ? 'yes' : 'no';

const matrix: Readonly<Record<string, readonly [string, string]>> = {
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
};
const upTo = (most: string, scale: string): string => scale.slice(0, scale.indexOf(most) + most.length);
const intimacies = 'none home-or-children money-letters-health body';
const regularities = 'once now-and-then weekly daily';

const valueIn =
  ({ fact }: Known) =>
  (path: string): string | null => {
    const found = fact(path);
    return typeof found === 'string' ? found : null;
  };

/** Section 5: what is known of one person for this need. */
function readPerson(known: Known, id: string): Person {
  const need = (name: string): string | null => valueIn(known)(`need.${name}`);
  const own = (name: string): string | null => valueIn(known)(`persons.${id}.${name}`);
  const limits = matrix[own('relation') ?? ''];
  const within = limits
    ? least(
        amongst(need('intimacy'), upTo(limits[0], intimacies)),
        amongst(need('regularity'), upTo(limits[1], regularities))
      )
    : 'unknown';
  const smallAndShort = least(amongst(need('size'), 'small'), amongst(need('finite'), 'yes'));
  const E1 = amongst(own('bond'), 'warm positive');
  const E2 = own('load') === 'moderate' ? smallAndShort : amongst(own('load'), 'none light');
  const E3 = own('willingness') === 'maybe' ? 'unknown' : amongst(own('willingness'), 'offers would-like-unsure-how');
  const E4 = amongst(own('able'), 'yes');
  const E5 = most(amongst(need('presenceNeeded'), 'no'), amongst(own('distance'), 'same-home neighbourhood town'));
  const E6 = least(amongst(own('equal'), 'yes'), amongst(own('judges'), 'no'));
  const E8 = amongst(own('mayAsk'), 'yes');
  const E7 = most(within, least(E8, amongst(own('willingness'), 'offers')));
  return { id, E1, E2, E3, E4, E5, E6, E7, E8, helps: least(E2, E3, E4, E5, E7, E8) };
}

export const couples = (people: readonly Person[]): string[] =>
  people.flatMap((one, i) => people.slice(i + 1).map((other) => aboutPair(one.id, other.id)));

function conditionFour(people: readonly Person[], circle: readonly Person[], value: (path: string) => string | null) {
  const willing = people.filter(({ E3, helps }) => E3 === 'yes' && helps !== 'no');
  const keen = willing.some(({ E1 }) => E1 !== 'no') ? willing.filter(({ E1 }) => E1 !== 'no') : willing;
  if (keen.length > 0 && keen.every(({ E6 }) => E6 === 'no')) return 'no';
  if (circle.length === 0) return 'unknown';
  const terms = couples(circle).map((path) => amongst(value(path), 'good neutral do-not-know-each-other'));
  return least(most(...circle.map(({ E6 }) => E6)), ...terms);
}

/** Sections 6 and 7: groups, conditions and derived terms. */
export function readAll(known: Known) {
  const value = valueIn(known);
  const need = (name: string): string | null => value(`need.${name}`);
  const people = known.ids.map((id) => readPerson(known, id));
  const candidates = people.filter(({ helps, E1 }) => helps !== 'no' && E1 !== 'no');
  const circle = candidates.filter(({ E6 }) => E6 !== 'no');
  const isExplored = value('case.explored') === 'yes';
  const overPeople = (all: Truth[]): Truth => (most(...all) === 'no' && !isExplored ? 'unknown' : most(...all));
  const C1 = least(
    amongst(need('practical'), 'yes'),
    amongst(need('surveyable'), 'yes'),
    amongst(need('size'), 'small medium')
  );
  const C2 = overPeople(people.map(({ helps }) => helps));
  const C3 = overPeople(people.map(({ helps, E1 }) => least(helps, E1)));
  const C4 = conditionFour(people, circle, value);
  const C5 = amongst(need('professional'), 'present arranged not-needed');
  const unmet = ['attachment', 'belonging', 'recognition', 'care', 'emotionalSupport'].filter(
    (name) => value(`case.basicNeeds.${name}`) === 'no'
  );
  const fewTies =
    isExplored && people.every(({ E1 }) => E1 !== 'unknown') && people.filter(({ E1 }) => E1 === 'yes').length < 2;
  const fit = least(
    C1,
    amongst(need('intimacy'), 'none home-or-children'),
    amongst(need('trustedPersonNeeded'), 'no'),
    amongst(need('neighbourhoodSupply'), 'yes')
  );
  const overloaded = people.filter(
    (one) => one.E2 === 'no' && least(one.E1, one.E3, one.E4, one.E5, one.E7, one.E8) !== 'no'
  );
  const full = people.filter(({ helps, E1, E6 }) => least(helps, E1, E6) === 'yes');
  const conditions = { C1, C2, C3, C4, C5 };
  return {
    known,
    value,
    need,
    people,
    candidates,
    circle,
    conditions,
    overloaded,
    full,
    fit,
    isWeak: unmet.length >= 3 || fewTies
  };
}

const outside = ({ fit, value }: Read): string =>
  fit !== 'no' && value('case.neighbourhoodStance') !== 'does-not-want' ? 'neighbourhood' : 'professional-first';
const byChoice = ({ fit, value }: Read): string =>
  fit !== 'no' && value('case.neighbourhoodStance') === 'wants' ? 'neighbourhood' : 'not-yet';

export type Ruled = readonly [rule: string, matches: boolean, advice: string, also: readonly (string | false)[]];

/** Section 8, as a table. */
export function ruled(read: Read): Ruled {
  const {
    conditions: { C1, C2, C3, C4, C5 },
    value,
    need,
    isWeak,
    full,
    overloaded
  } = read;
  const stance = value('case.networkStance');
  const isOpen = stance !== 'wants' && stance !== 'does-not-want';
  const isUrgent = need('urgent') === 'yes';
  const dare = ['acceptance', 'selfConfidence', 'trust'].map((name) => value(`case.${name}`));
  const isAnyUnknown = [C1, C2, C3, C4, C5].includes('unknown') || value('case.safety') === null || full.length === 0;
  const contactOrCalm = need('kind') === 'contact' || !isUrgent;
  const strangers = couples(full).some((path) => value(path) === 'do-not-know-each-other');
  const table: readonly Ruled[] = [
    ['D0', value('case.recordingAgreed') !== 'yes', 'no-advice', []],
    ['D1', value('case.safety') === 'concern', 'professional-first', []],
    ['D2', C1 === 'no', 'professional-first', [isWeak && 'build-ties-first', isOpen && 'not-yet']],
    ['D3', C4 === 'no', outside(read), []],
    ['D4', C2 === 'no' && overloaded.length > 0, outside(read), ['relieve-close-person']],
    ['D5', stance === 'does-not-want', byChoice(read), [C5 !== 'yes' && 'professional-first']],
    ['D6', isWeak && !(stance === 'wants' && full.length > 0), contactOrCalm ? 'build-ties-first' : outside(read), [!contactOrCalm && 'build-ties-first']],
    ['D7', C2 === 'no', outside(read), []],
    ['D8', C3 === 'no', isUrgent ? outside(read) : 'build-ties-first', []],
    ['D9', stance !== 'wants', byChoice(read), []],
    ['D10', dare.includes('no'), 'not-yet', []],
    ['D11', isAnyUnknown, 'not-yet', []],
    ['D12', C5 === 'no', 'professional-first', ['own-network-afterwards']],
    ['D13', true, 'own-network', [need('size') === 'medium' && full.length === 1 && 'spread', strangers && 'get-together']]
  ]; // prettier-ignore
  return table.find(([, matches]) => matches)!;
}
