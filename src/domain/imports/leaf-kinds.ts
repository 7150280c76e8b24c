import { caredFor, type LeafKind } from '../cases/kind.ts';
import { day, id, list } from '../cases/shape.ts';

/** That a map was taken over, and who came with it; so that all of it can be taken off again in one step. */
export const takenOver = {
  layer: 'map',
  audience: 'shared',
  about: 'network',
  writtenBy: ['worker'],
  changes: false,
  fields: caredFor(
    {
      purpose: 'To let the client read that a map came from elsewhere, and to take it off again in one step',
      basis: 'public-task',
      seenBy: ['client', 'worker'],
      kept: 'map'
    },
    { on: day, people: list(id, 500) }
  )
} as const satisfies LeafKind;
