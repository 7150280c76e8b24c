import { emptyReasons, type EmptyReason } from '../advice/vocabulary.ts';
import type { LeafContent } from '../cases/leaf-kinds.ts';
import type { Leaf } from '../cases/leaf.ts';
import { isKeptApart, ownFacts, type OwnFact } from '../networks/facts.ts';
import type { Source } from '../networks/observation.ts';
import { observationsIn, standing } from '../networks/standing.ts';
import { no, yes, type Result } from '../result.ts';
import { stanceReasons, type StanceReason } from './leaf-kinds.ts';

type When = { readonly leaves: readonly Leaf[]; readonly today: string };
/** What is said of the client or the case, as a leaf; what is not for the client's eyes is kept apart (DP26). */
export type SaidOfClient =
  | { readonly kind: 'observation'; readonly content: LeafContent<'observation'> }
  | { readonly kind: 'kept-apart'; readonly content: LeafContent<'kept-apart'> };

type Saying = {
  readonly fact: OwnFact;
  /** One of the values of the fact, or one of the four ways of not knowing. */
  readonly answer: string;
  readonly words?: string;
};

const seenByWorker = new Set<OwnFact>([
  ...(['safety', 'relationship', 'suspectedIsolation', 'acceptance', 'selfConfidence', 'trust'] as const)
]);

/** Whose judgement a fact is: the worker's own, or the client's (R65, R73). */
const sourceOf = (fact: OwnFact): Source => (seenByWorker.has(fact) ? 'worker' : 'client');

/** Says one fact of the client or the case; it takes the place of what the same source said of it before. */
export function sayOfClient(saying: Saying, { leaves, today }: When): Result<SaidOfClient, 'no-such-answer'> {
  const { fact, answer, words = '' } = saying;
  const source = sourceOf(fact);
  const empty = emptyReasons.find((one): one is EmptyReason => one === answer) ?? null;
  const value = (ownFacts[fact] as readonly string[]).find((one) => one === answer) ?? null;
  if (empty === null && value === null) return no('no-such-answer', fact);
  const replaces = standing(observationsIn(leaves))
    .filter((one) => one.about === null && one.fact === fact && one.source === source)
    .map(({ id }) => id)
    .slice(-50);
  const nobody = { about: null, withId: null, needId: null } as const;
  const content = { ...nobody, fact, value, empty, source, on: today, until: null, replaces };
  return isKeptApart({ fact, value })
    ? yes({ kind: 'kept-apart', content })
    : yes({ kind: 'observation', content: { ...content, words } });
}

export type DraftStance = {
  readonly stance: string;
  /** Whether it was talked over well; needed for a no alone. */
  readonly talkedOver: string;
  /** The step as the client put it forward, in the client's words; needed for `wants` alone. */
  readonly step: string;
  readonly reasons: readonly string[];
  readonly words: string;
};
export type StanceProblem = 'no-answer' | 'not-talked-over' | 'no-step' | 'words-too-long';
type Stance = {
  readonly said: SaidOfClient;
  readonly reasons: LeafContent<'stance-reasons'> | null;
  /** A real no closes the subject (R15). */
  readonly closes: boolean;
};

/**
 * How the client looks at asking the own people. "I would rather solve it myself" is that and no more (R01); a real no is
 * one only after it was talked over; `wants` only where the client put a step forward (R17; Paans 2018).
 */
export function sayStance(draft: DraftStance, when: When): Result<Stance, StanceProblem> {
  const wrong = wrongStance(draft);
  if (wrong) return wrong;
  const said = sayOfClient(
    {
      fact: 'networkStance',
      answer: draft.stance,
      words: draft.stance === 'wants' ? draft.step : ''
    },
    when
  );
  if (!said.ok) return no('no-answer', 'stance');
  const reasons = stanceReasons.filter((one): one is StanceReason => draft.reasons.includes(one));
  const told = reasons.length > 0 || draft.words !== '';
  return yes({
    said: said.value,
    reasons: told ? { on: when.today, reasons, words: draft.words } : null,
    closes: draft.stance === 'does-not-want'
  });
}

function wrongStance({ stance, talkedOver, step, words }: DraftStance) {
  if (stance === 'does-not-want' && talkedOver !== 'yes') return no('not-talked-over', 'talkedOver');
  if (stance === 'wants' && step === '') return no('no-step', 'step');
  if (step.length > 300) return no('words-too-long', 'step');
  return words.length > 300 ? no('words-too-long', 'words') : null;
}
