import type { Trust } from '../matching/candidate.ts';

/**
 * One kind of help. Intimacy is how close it comes to somebody, 0 to 3 (Bredewold 2018: the bin yes, the finances no);
 * minutes is how long it usually takes; needs is what a helper needs before the first visit.
 */
export type Leaf = {
  readonly key: LeafKey;
  readonly root: RootKey;
  readonly intimacy: 0 | 1 | 2 | 3;
  readonly minutes: number;
  readonly needs: Trust;
  /** By phone or screen, so that distance says nothing. */
  readonly isRemote: boolean;
};

type Told = readonly [intimacy: 0 | 1 | 2 | 3, minutes: number, needs: Trust, isRemote?: true];

// What does not fit neighbours is simply not here (N3): money, post and letters, health, body care, a trusted person.
const tree = {
  'near-home': {
    bin: [0, 15, 'nothing'],
    'small-jobs': [1, 60, 'met'],
    parcels: [0, 15, 'nothing'],
    pavement: [0, 30, 'nothing'],
    carrying: [0, 60, 'nothing'],
    'house-sitting': [1, 15, 'met'],
    laundry: [1, 60, 'met']
  },
  kitchen: {
    shopping: [0, 60, 'nothing'],
    cooking: [1, 90, 'nothing'],
    cake: [0, 90, 'nothing'],
    'eating-together': [1, 90, 'met']
  },
  company: {
    coffee: [1, 60, 'met'],
    walking: [1, 60, 'nothing'],
    'reading-aloud': [1, 60, 'met'],
    'daily-call': [1, 15, 'nothing', true],
    games: [1, 90, 'met'],
    music: [1, 60, 'met'],
    visiting: [1, 60, 'met'],
    encouragement: [0, 15, 'nothing', true]
  },
  'garden-and-animals': {
    dog: [0, 45, 'nothing'],
    pets: [0, 30, 'nothing'],
    garden: [0, 120, 'nothing'],
    plants: [0, 15, 'nothing']
  },
  'on-the-road': {
    'hospital-lift': [1, 120, 'met'],
    lift: [0, 60, 'met'],
    'going-along': [1, 120, 'met'],
    collecting: [0, 45, 'nothing']
  },
  'with-children': {
    children: [1, 120, 'certificate'],
    'school-run': [1, 30, 'certificate'],
    homework: [1, 60, 'certificate'],
    babysitting: [2, 180, 'certificate']
  },
  skills: {
    sewing: [0, 60, 'nothing'],
    bike: [0, 60, 'nothing'],
    computer: [1, 60, 'met'],
    phone: [1, 45, 'met'],
    language: [1, 60, 'nothing'],
    crafts: [0, 90, 'nothing'],
    forms: [2, 60, 'trained']
  },
  sharing: {
    borrowing: [0, 15, 'nothing'],
    lodging: [2, 720, 'met'],
    room: [0, 30, 'nothing']
  }
} as const satisfies Record<string, Record<string, Told>>;

type Tree = typeof tree;
export type RootKey = keyof Tree;
export type LeafKey = { [Root in RootKey]: keyof Tree[Root] }[RootKey] & string;

/** The eight roots, in the order in which people read them. */
export const roots = Object.keys(tree) as readonly RootKey[];

/** Every kind of help, in the order of the roots. */
export const leaves: readonly Leaf[] = roots.flatMap((root) =>
  Object.entries(tree[root] as Record<string, Told>).map(([key, [intimacy, minutes, needs, isRemote]]) => ({
    key: key as LeafKey,
    root,
    intimacy,
    minutes,
    needs,
    isRemote: isRemote ?? false
  }))
);

const byKey: ReadonlyMap<string, Leaf> = new Map(leaves.map((one) => [one.key, one]));

/** The kind of help with this key, where there is one. */
export const leaf = (key: string): Leaf | undefined => byKey.get(key);

/** What may be asked and offered here: help with forms only where the neighbourhood has trained helpers for it. */
export const openLeaves = (place: { readonly formsHelpOn: boolean }): readonly Leaf[] =>
  leaves.filter(({ key }) => key !== 'forms' || place.formsHelpOn);
