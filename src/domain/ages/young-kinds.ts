import type { LeafKey } from '../categories/categories.ts';

/**
 * Y4: what somebody under sixteen may do, or have done, for a neighbour: out of doors, at the door, or at one's own home.
 * Nothing that is intimate, alone in somebody's house, in a car, or a talk for two (NOV, In veilige handen: meet
 * where others can see it).
 */
export const youngKinds: readonly LeafKey[] = [
  'bin',
  'parcels',
  'pavement',
  'shopping',
  'cake',
  'dog',
  'garden',
  'collecting',
  'sewing',
  'bike',
  'borrowing'
];

const fitting: ReadonlySet<string> = new Set(youngKinds);

/** Whether this kind of help fits somebody under sixteen. */
export const fitsYoung = (category: string): boolean => fitting.has(category);
