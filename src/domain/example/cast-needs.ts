import type { DraftLeaf } from '../cases/leaf.ts';
import { answerNeed, postNeed } from '../needs/need.ts';
import type { Task } from '../needs/tasks.ts';

/** Something that would help somebody of the cast; what is not answered was not asked. */
export type CastNeed = {
  readonly key: string;
  readonly words: string;
  readonly task: Task;
  readonly answers?: Readonly<Record<string, string>>;
};

const practical = { practical: 'yes', surveyable: 'yes', urgent: 'no' };

/** What would help, by conversation (the stories are those of the sources, the people are nobody). */
export const castNeeds: Readonly<Record<string, readonly CastNeed[]>> = {
  aunt: [{ key: 'lodging', words: 'Dat de kinderen eens een weekend ergens logeren', task: 'lodging' }],
  'loaded-family': [
    {
      key: 'shopping',
      words: 'Iemand die de boodschappen doet en met hem naar buiten gaat',
      task: 'errands',
      answers: {
        ...practical,
        kind: 'other',
        size: 'medium',
        regularity: 'weekly',
        finite: 'no',
        presenceNeeded: 'yes',
        trustedPersonNeeded: 'no',
        professional: 'present',
        neighbourhoodSupply: 'yes'
      }
    }
  ],
  'mother-with-cancer': [
    {
      key: 'rides',
      words: 'Op dinsdag naar het ziekenhuis, en iemand bij de kinderen',
      task: 'children',
      answers: {
        ...practical,
        kind: 'other',
        size: 'medium',
        regularity: 'weekly',
        finite: 'yes',
        presenceNeeded: 'yes',
        trustedPersonNeeded: 'yes',
        professional: 'present'
      }
    }
  ],
  father: [{ key: 'calm', words: 'Rust aan tafel, en hulp bij de opvoeding', task: 'other' }]
};

/** A need as a leaf, on the day it was told. */
export function needLeaf(need: CastNeed, id: string, day: string): DraftLeaf {
  const posted = postNeed(need);
  const content =
    posted.ok && answerNeed(posted.value, { answers: need.answers ?? {}, reason: '', arrangedOn: '' }, day);
  return { id, kind: 'need', content: content && content.ok ? content.value : null };
}
