import type { AroundFact } from '../networks/facts.ts';
import type { Source } from '../networks/observation.ts';

/** One thing that was said of somebody: the fact, its value, and perhaps in which words and by whom. */
type CastSaid = readonly [fact: AroundFact, value: string, words?: string, source?: Source];
export type CastAround = { readonly key: string; readonly name: string; readonly said: readonly CastSaid[] };
export type CastTie = readonly [one: string, other: string, terms: string];

/** The people around somebody of the cast. What changed since the beginning stands in `later`. */
export type CastNetwork = {
  readonly people: readonly CastAround[];
  readonly ties: readonly CastTie[];
  /** What a child said to the worker; for the workers alone (DP27). */
  readonly childSaid?: readonly { readonly key: string; readonly words: string }[];
  readonly later: readonly { readonly key: string; readonly said: CastSaid }[];
};

const nobodyYet = { ties: [], later: [] } as const;

/** By the key of the case. */
export const castNetworks: Readonly<Record<string, CastNetwork>> = {
  // Paans 2018: named so often with warmth, and yet nobody had thought of asking her.
  aunt: {
    people: [
      {
        key: 'riet',
        name: 'Tante Riet',
        said: [
          ['relation', 'other-family'],
          ['domain', 'family'],
          ['ring', 'middle'],
          ['bond', 'warm', 'Zij vindt dat ik het goed doe met de kinderen.'],
          ['gives', 'yes', 'Belt elke zondag.'],
          ['receives', 'yes', 'Ik zoek dingen voor haar op.'],
          ['told', 'informed', 'Ze vindt het prima.'],
          ['distance', 'town']
        ]
      },
      {
        key: 'mama',
        name: 'Mama',
        said: [
          ['relation', 'parent'],
          ['domain', 'family'],
          ['ring', 'near'],
          ['bond', 'positive'],
          ['gives', 'yes', 'Past op dinsdag op.'],
          ['told', 'postponed', 'Ze is net ziek geweest.', 'worker'],
          ['load', 'moderate', '', 'worker']
        ]
      },
      {
        key: 'sanne',
        name: 'Sanne',
        said: [
          ['relation', 'friend'],
          ['domain', 'leisure'],
          ['ring', 'near'],
          ['bond', 'warm', 'Met haar kan ik lachen.'],
          ['receives', 'yes', 'Ik pas op haar hond.']
        ]
      },
      {
        key: 'juf',
        name: 'Juf van de oudste',
        said: [
          ['relation', 'acquaintance'],
          ['domain', 'school'],
          ['ring', 'further'],
          ['gesture', 'yes', 'Een knikje bij het hek. Dat doet goed.']
        ]
      },
      {
        key: 'joke',
        name: 'Buurvrouw Joke',
        said: [
          ['relation', 'neighbour'],
          ['domain', 'neighbourhood'],
          ['ring', 'further'],
          ['bond', 'neutral'],
          ['gives', 'yes', 'Neemt pakjes aan.']
        ]
      }
    ],
    ties: [
      ['riet', 'mama', 'good'],
      ['sanne', 'mama', 'good'],
      ['sanne', 'joke', 'do-not-know-each-other']
    ],
    later: [{ key: 'riet', said: ['ring', 'near', 'Zij staat toch dichterbij dan ik dacht.'] }]
  },
  // Bredewold keynote via Pit 2018: those who are close carry far too much already.
  'loaded-family': {
    people: [
      {
        key: 'ans',
        name: 'Ans',
        said: [
          ['relation', 'partner'],
          ['domain', 'family'],
          ['ring', 'near'],
          ['bond', 'warm'],
          ['gives', 'yes', 'Doet bijna alles in huis.'],
          ['told', 'informed', '', 'worker'],
          ['willingness', 'offers', '', 'person'],
          ['load', 'heavy', '', 'person'],
          ['equal', 'yes', '', 'worker'],
          ['judges', 'no', '', 'worker'],
          ['distance', 'same-home']
        ]
      },
      {
        key: 'eva',
        name: 'Eva',
        said: [
          ['relation', 'child'],
          ['domain', 'family'],
          ['ring', 'near'],
          ['bond', 'warm'],
          ['gives', 'yes', 'Komt na haar werk, elke dag.'],
          ['willingness', 'offers', '', 'person'],
          ['load', 'heavy', '', 'person'],
          ['equal', 'yes', '', 'worker'],
          ['judges', 'no', '', 'worker'],
          ['distance', 'town']
        ]
      },
      {
        key: 'mark',
        name: 'Mark',
        said: [
          ['relation', 'child'],
          ['domain', 'family'],
          ['ring', 'further'],
          ['bond', 'positive'],
          ['gesture', 'yes', 'Stuurt foto’s van de kleinkinderen.'],
          ['distance', 'far']
        ]
      },
      {
        key: 'noa',
        name: 'Kleindochter Noa',
        said: [
          ['relation', 'other-family'],
          ['domain', 'family'],
          ['ring', 'middle'],
          ['bond', 'warm'],
          ['receives', 'yes', 'Zij mag de duiven voeren.'],
          ['underSixteen', 'yes', '', 'worker']
        ]
      },
      {
        key: 'piet',
        name: 'Piet van de duiven',
        said: [
          ['relation', 'friend'],
          ['domain', 'leisure'],
          ['ring', 'middle'],
          ['bond', 'positive'],
          ['receives', 'yes', 'Ik weet veel van duiven. Hij belt mij.']
        ]
      }
    ],
    childSaid: [{ key: 'noa', words: 'Opa vertelt over de duiven. Mama is vaak moe.' }],
    ties: [
      ['ans', 'eva', 'good'],
      ['eva', 'mark', 'tense']
    ],
    later: []
  },
  // Tonkens & Bredewold 2018: they want to help, and some have never met.
  'mother-with-cancer': {
    ...nobodyYet,
    people: (
      [
        ['els', 'Zus Els', 'sibling', 'family', 'near'],
        ['mieke', 'Mieke', 'friend', 'leisure', 'near'],
        ['fatma', 'Fatma van hiernaast', 'neighbour', 'neighbourhood', 'middle'],
        ['jan', 'Jan van het werk', 'colleague', 'work', 'further']
      ] as const
    ).map(([key, name, relation, domain, ring]) => ({
      key,
      name,
      said: [
        ['relation', relation],
        ['domain', domain],
        ['ring', ring],
        ['bond', ring === 'near' ? 'warm' : 'positive'],
        ['willingness', key === 'jan' ? 'would-like-unsure-how' : 'offers', '', 'person'],
        ['load', key === 'els' ? 'moderate' : 'light', '', 'person'],
        ['equal', 'yes', '', 'worker'],
        ['judges', 'no', '', 'worker'],
        ['distance', key === 'fatma' ? 'neighbourhood' : 'town']
      ] satisfies CastSaid[]
    })),
    ties: [
      ['els', 'mieke', 'good'],
      ['els', 'fatma', 'do-not-know-each-other'],
      ['els', 'jan', 'do-not-know-each-other'],
      ['mieke', 'fatma', 'do-not-know-each-other'],
      ['mieke', 'jan', 'do-not-know-each-other'],
      ['fatma', 'jan', 'do-not-know-each-other']
    ]
  },
  // Tonkens & Bredewold 2018: both are eager to come and say what he does wrong.
  father: {
    ...nobodyYet,
    people: (
      [
        ['broer', 'Broer Wim'],
        ['zus', 'Zus Carla']
      ] as const
    ).map(([key, name]) => ({
      key,
      name,
      said: [
        ['relation', 'sibling'],
        ['domain', 'family'],
        ['ring', 'middle'],
        ['bond', 'positive'],
        ['willingness', 'offers', '', 'person'],
        ['load', 'light', '', 'person'],
        ['judges', 'yes', '', 'worker'],
        ['equal', 'no', '', 'worker'],
        ['distance', 'town']
      ] satisfies CastSaid[]
    }))
  }
};
