import { emptyReasons } from '../advice/vocabulary.ts';
import { caredFor, type LeafKind } from '../cases/kind.ts';
import { day, id, list, maybe, text, word } from '../cases/shape.ts';
import { factNames } from './facts.ts';
import { faultOf, sources, type Said } from './observation.ts';

const both = { basis: 'public-task', seenBy: ['client', 'worker'], kept: 'map' } as const;
const apart = { ...both, seenBy: ['worker'] } as const;

const said = {
  about: maybe(id),
  withId: maybe(id),
  needId: maybe(id),
  fact: word(...factNames),
  value: maybe(text(40)),
  empty: maybe(word(...emptyReasons)),
  source: word(...sources),
  on: day,
  until: maybe(day)
};
const replaces = { replaces: list(id, 50) };

/** A fact about the client or somebody around, as it was said (§3 of the advice model); what a client may read. */
const observation = {
  layer: 'map',
  audience: 'shared',
  about: 'network',
  writtenBy: ['client', 'worker', 'close'],
  changes: false,
  mentions: ['about', 'withId'],
  refuses: (content, by) => faultOf(content as unknown as Said, { by, isApart: false }),
  fields: {
    ...caredFor({ ...both, purpose: 'To see together who is there, and what each can and wants' }, said),
    ...caredFor({ ...both, purpose: 'To keep it in the words of who said it' }, { words: text(300) }),
    ...caredFor({ ...both, purpose: 'To lose nothing where two devices note the same' }, replaces)
  }
} as const satisfies LeafKind;

/** DP7, DP8: what is only a code, with a source and a term, and stays with the workers; it has no free text (T13). */
const keptApart = {
  layer: 'map',
  audience: 'workers',
  about: 'network',
  writtenBy: ['worker', 'close'],
  changes: false,
  mentions: ['about', 'withId'],
  refuses: (content, by) => faultOf({ ...content, words: '' } as unknown as Said, { by, isApart: true }),
  fields: {
    ...caredFor({ ...apart, purpose: 'To ask nobody for more than that person can carry' }, said),
    ...caredFor({ ...apart, purpose: 'To lose nothing where two devices note the same' }, replaces)
  }
} as const satisfies LeafKind;

/** Takes a leaf of the map back, or (of another taking back) gives it back; nothing is lost by it. */
const undoing = {
  layer: 'map',
  audience: 'shared',
  about: 'network',
  writtenBy: ['client', 'worker'],
  changes: false,
  fields: caredFor({ ...both, purpose: 'To take back what was noted by mistake' }, { leafId: id })
} as const satisfies LeafKind;

/** Somebody is no longer on the map. It names what was known, so that who notes something new elsewhere loses nothing. */
const putAway = {
  layer: 'map',
  audience: 'shared',
  about: 'network',
  writtenBy: ['client', 'worker'],
  changes: false,
  mentions: ['about'],
  fields: {
    ...caredFor({ ...both, purpose: 'To show only who is around the client now' }, { about: id, on: day }),
    ...caredFor({ ...both, purpose: 'To lose nothing that was noted elsewhere' }, { seen: list(id, 1000) })
  }
} as const satisfies LeafKind;

/** DP4: how to reach somebody who agreed to do something and knows of it; until then nothing of this is kept. */
const reach = {
  layer: 'map',
  audience: 'shared',
  about: 'network',
  writtenBy: ['worker'],
  changes: true,
  mentions: ['personId'],
  fields: caredFor(
    { ...both, purpose: 'To reach somebody about what was agreed' },
    { personId: id, surname: text(60), address: text(120), phone: text(30) }
  )
} as const satisfies LeafKind;

/** DP27: what a child said, for the workers; a parent who looks along, prints or comes in does not see it. */
const childSaid = {
  layer: 'scratch',
  audience: 'workers',
  about: 'network',
  writtenBy: ['worker'],
  changes: false,
  mentions: ['childId'],
  refuses: ({ words }) => (words === '' ? 'words' : null),
  fields: caredFor(
    { ...apart, purpose: 'To do right by a child without bringing it into trouble', kept: 'scratch' },
    { childId: id, words: text(1000), on: day }
  )
} as const satisfies LeafKind;

export const networkKinds = {
  observation,
  'kept-apart': keptApart,
  undoing,
  'put-away': putAway,
  reach,
  'child-said': childSaid
} as const;
