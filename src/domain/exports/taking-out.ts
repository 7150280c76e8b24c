import { caredFor, type LeafKind } from '../cases/kind.ts';
import { day, text, word } from '../cases/shape.ts';
import { no, yes, type Result } from '../result.ts';

export const files = ['map.json', 'map.graphml', 'map.zip', 'people.csv', 'ties.csv', 'ego.csv'] as const;
export type FileName = (typeof files)[number];

/** Why a worker takes the map out, and whether names go along; both as typed. */
export type DraftTakingOut = { readonly reason: string; readonly names: string };
export type TakingOut = { readonly reason: string; readonly names: 'yes' | 'no' };

/** Names go along only where somebody chose that; a reason is always needed, and the client reads it. */
export function readTakingOut({
  reason,
  names
}: DraftTakingOut): Result<TakingOut, 'no-reason' | 'words-too-long' | 'no-choice'> {
  if (reason === '') return no('no-reason', 'reason');
  if (reason.length > 300) return no('words-too-long', 'reason');
  return names === 'yes' || names === 'no' ? yes({ reason, names }) : no('no-choice', 'names');
}

/** DP19, DP22: that a worker took the map out, and why; the client reads it. */
export const takenOut = {
  layer: 'map',
  audience: 'shared',
  about: 'case',
  writtenBy: ['worker'],
  changes: false,
  fields: caredFor(
    {
      purpose: 'To let the client read who took the map out, and why',
      basis: 'legal-duty',
      seenBy: ['client', 'worker'],
      kept: 'map'
    },
    { reason: text(300), names: word('yes', 'no'), on: day }
  )
} as const satisfies LeafKind;
