import { emptyReasons, needFacts } from '../advice/vocabulary.ts';
import { caredFor, type ContentOf, type LeafKind } from '../cases/kind.ts';
import { day, group, id, list, maybe, text, word } from '../cases/shape.ts';
import { taskNames, type NeedFact } from './tasks.ts';

export const needFactNames = Object.keys(needFacts) as NeedFact[];
const answers = [...new Set(Object.values(needFacts).flat()), ...emptyReasons];

/** R25: what would help, and what is known of it; each fact with the day on which it was said. */
export const need = {
  layer: 'map',
  audience: 'shared',
  about: 'case',
  writtenBy: ['worker'],
  changes: true,
  fields: caredFor(
    {
      purpose: 'To know what would help, and which help fits it',
      basis: 'public-task',
      seenBy: ['client', 'worker'],
      kept: 'map'
    },
    {
      words: text(300),
      task: word(...taskNames),
      facts: list(group({ fact: word(...needFactNames), answer: word(...answers), on: day }), needFactNames.length),
      /** R29: why professional help is not needed; without it that is no answer. */
      reason: text(300),
      /** R29: from when professional help is arranged. */
      arrangedOn: maybe(day),
      /** D2: the larger need that this is a practical part of. */
      partOf: maybe(id),
      /** R41: "it did not work" is an ending like any other. */
      ending: maybe(
        group({
          on: day,
          how: word('worked', 'did-not-work', 'not-needed', 'elsewhere'),
          words: text(600)
        })
      )
    }
  )
} as const satisfies LeafKind;

export type Need = ContentOf<typeof need>;
export type NeedEnding = NonNullable<Need['ending']>;
