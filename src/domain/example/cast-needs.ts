import type { DraftLeaf } from '../cases/leaf.ts';
import type { OwnFact } from '../networks/facts.ts';
import { answerNeed, postNeed } from '../needs/need.ts';
import type { Task } from '../needs/tasks.ts';
import type { Route } from '../plans/plan-kinds.ts';
import type { Step } from '../plans/step-kinds.ts';

type CastStep = Pick<Step, 'column' | 'type' | 'target' | 'words'> & { readonly act?: Step['act'] };

/** Something that would help somebody of the cast; what is not answered was not asked. */
export type CastNeed = {
  readonly words: string;
  readonly task: Task;
  readonly answers?: Readonly<Record<string, string>>;
  /** Whom the client agreed to ask for it, by their key on the map; a no has no reason. */
  readonly may?: Readonly<Record<string, 'yes' | 'no'>>;
  readonly able?: readonly string[];
  readonly route?: Route;
  readonly steps?: readonly CastStep[];
};

const practical = { practical: 'yes', surveyable: 'yes', urgent: 'no', kind: 'other', presenceNeeded: 'yes' };

/** What would help, by conversation (the stories are those of the sources, the people are nobody). */
export const castNeeds: Readonly<Record<string, readonly CastNeed[]>> = {
  aunt: [
    {
      words: 'Dat de kinderen eens een weekend ergens logeren',
      task: 'lodging',
      route: 'not-yet',
      steps: [
        {
          column: 'self',
          type: 'action',
          target: 'person',
          words: 'Elke zondag een uur voor mezelf',
          act: 'strengthen'
        },
        { column: 'close', type: 'gesture', target: 'network', words: 'Een kaartje aan tante Riet', act: 'connect' },
        { column: 'professional', type: 'action', target: 'person', words: 'Marloes komt om de week', act: 'secure' }
      ]
    }
  ],
  'loaded-family': [
    {
      words: 'Iemand die de boodschappen doet en met hem naar buiten gaat',
      task: 'errands',
      answers: {
        ...practical,
        size: 'medium',
        regularity: 'weekly',
        finite: 'no',
        trustedPersonNeeded: 'no',
        professional: 'present',
        neighbourhoodSupply: 'yes'
      },
      may: { piet: 'no' },
      steps: [
        { column: 'self', type: 'valued-role', target: 'person', words: 'De jongens van hiernaast leren over duiven' },
        { column: 'close', type: 'relief', target: 'network', words: 'Een vrije avond voor Ans en Eva', act: 'secure' },
        { column: 'neighbourhood', type: 'action', target: 'surroundings', words: 'Vragen of de buurt dit doet' },
        { column: 'professional', type: 'action', target: 'person', words: 'De thuiszorg blijft komen', act: 'secure' }
      ]
    }
  ],
  'mother-with-cancer': [
    {
      words: 'Op dinsdag iemand bij de kinderen, na school',
      task: 'children',
      answers: {
        ...practical,
        size: 'medium',
        regularity: 'weekly',
        finite: 'yes',
        trustedPersonNeeded: 'yes',
        professional: 'present'
      },
      may: { els: 'yes', mieke: 'yes', fatma: 'yes', jan: 'yes' },
      able: ['els', 'mieke', 'fatma', 'jan'],
      steps: [
        {
          column: 'professional',
          type: 'action',
          target: 'person',
          words: 'De verpleegkundige belt elke week',
          act: 'secure'
        }
      ]
    }
  ],
  father: [
    {
      words: 'Iemand die de kinderen naar zwemles brengt',
      task: 'rides',
      answers: {
        ...practical,
        size: 'small',
        regularity: 'weekly',
        trustedPersonNeeded: 'no',
        professional: 'present',
        neighbourhoodSupply: 'no'
      }
    }
  ]
};

/** What somebody of the cast said about oneself, or the worker saw, as the advice knows it. */
export const castOwn: Readonly<Record<string, Readonly<Partial<Record<OwnFact, string>>>>> = {
  'loaded-family': { safety: 'no-signal', explored: 'yes', networkStance: 'hesitates', neighbourhoodStance: 'wants' },
  'mother-with-cancer': {
    safety: 'no-signal',
    explored: 'yes',
    networkStance: 'wants',
    acceptance: 'yes',
    selfConfidence: 'yes',
    trust: 'yes'
  },
  father: { safety: 'no-signal', networkStance: 'wants' }
};

/** A need as a leaf, on the day it was told. */
export function needLeaf(need: CastNeed, id: string, day: string): DraftLeaf {
  const posted = postNeed(need);
  const content =
    posted.ok && answerNeed(posted.value, { answers: need.answers ?? {}, reason: '', arrangedOn: '' }, day);
  return { id, kind: 'need', content: content && content.ok ? content.value : null };
}
