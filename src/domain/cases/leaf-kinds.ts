import { closeKinds } from '../close-ones/leaf-kinds.ts';
import { conversationKinds } from '../conversations/leaf-kinds.ts';
import { understandingKinds } from '../conversations/understanding-kinds.ts';
import { networkKinds } from '../networks/leaf-kinds.ts';
import { planKinds } from '../plans/plan-kinds.ts';
import { need } from '../needs/need-kinds.ts';
import { releaseKinds } from '../releases/leaf-kinds.ts';
import { takenOut } from '../exports/taking-out.ts';
import { takenOver } from '../imports/leaf-kinds.ts';
import { caredFor, type ContentOf, type LeafKind } from './kind.ts';
import { id, text, word } from './shape.ts';

/** DP17: a worker's own note, shown to nobody; shared, it becomes part of the file that the client sees. */
const note = {
  layer: 'note',
  audience: 'author',
  about: 'case',
  writtenBy: ['worker'],
  changes: true,
  fields: caredFor(
    {
      purpose: 'Lets a worker remember something between two conversations',
      basis: 'public-task',
      // The audience of the leaf keeps others out until the author shares it.
      seenBy: ['author', 'worker', 'client'],
      kept: 'note'
    },
    { words: text(4000) }
  )
} as const satisfies LeafKind;

/** R71: how and when the worker is there, visible to the client (Wilken). */
const contactPlan = {
  layer: 'map',
  audience: 'shared',
  about: 'case',
  writtenBy: ['worker'],
  changes: true,
  fields: caredFor(
    {
      purpose: 'Lets client and worker know how and when the worker is there',
      basis: 'public-task',
      seenBy: ['client', 'worker'],
      kept: 'map'
    },
    { words: text(2000) }
  )
} as const satisfies LeafKind;

/** DP9: what the client says is not right about a leaf; it stands beside it, and nothing is overwritten. */
const correction = {
  layer: 'map',
  audience: 'shared',
  about: 'case',
  writtenBy: ['client'],
  changes: false,
  fields: caredFor(
    {
      purpose: 'Lets the client correct what is kept (GDPR art. 16)',
      basis: 'legal-duty',
      seenBy: ['client', 'worker'],
      kept: 'map'
    },
    { leafId: id, words: text(2000) }
  )
} as const satisfies LeafKind;

/** DP9: the client hides a leaf from look-along and print, or shows it again; the newest one counts. */
const hiding = {
  layer: 'map',
  audience: 'shared',
  about: 'case',
  writtenBy: ['client'],
  changes: false,
  fields: caredFor(
    {
      purpose: 'Lets the client keep something off screens and prints that others may see',
      basis: 'own-wish',
      seenBy: ['client', 'worker'],
      kept: 'map'
    },
    { leafId: id, hidden: word('yes', 'no') }
  )
} as const satisfies LeafKind;

/** DP4: somebody around the client, by a first name, a role or a pseudonym; no surname, address or phone. */
const person = {
  layer: 'map',
  audience: 'shared',
  about: 'network',
  writtenBy: ['client', 'worker'],
  changes: true,
  fields: caredFor(
    {
      purpose: 'To understand together who is around the client',
      basis: 'public-task',
      seenBy: ['client', 'worker'],
      kept: 'map'
    },
    { name: text(60) }
  )
} as const satisfies LeafKind;

/** Every kind of leaf there is. Each new one stands here, with the four of DP1 for every field. */
export const leafKinds = {
  note,
  'contact-plan': contactPlan,
  correction,
  hiding,
  person,
  need,
  ...planKinds,
  ...networkKinds,
  ...closeKinds,
  ...releaseKinds,
  'taken-out': takenOut,
  'taken-over': takenOver,
  ...conversationKinds,
  ...understandingKinds
} as const;

export type LeafKindName = keyof typeof leafKinds;
export type LeafContent<Name extends LeafKindName> = ContentOf<(typeof leafKinds)[Name]>;

export const isLeafKind = (name: unknown): name is LeafKindName =>
  typeof name === 'string' && Object.hasOwn(leafKinds, name);
