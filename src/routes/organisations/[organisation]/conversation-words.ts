import { m } from '#messages';
import type { WhyNoQuestion } from '#domain/conversations/asking.ts';
import type { Hint } from '#domain/conversations/hints.ts';
import type { StanceReason } from '#domain/conversations/leaf-kinds.ts';
import type { FigureName } from '#domain/conversations/based-on.ts';
import type { OwnFact, ownFacts } from '#domain/networks/facts.ts';
import { emptyInWords } from './around-words.ts';

type Words = () => string;
type Told = { readonly title: Words; readonly text?: Words };

const whyNone: Readonly<Record<WhyNoQuestion, Told>> = {
  closed: { title: m.conv_why_closed },
  'no-recording': { title: m.conv_why_no_recording },
  'first-connect': { title: m.conv_why_first_connect, text: m.conv_why_first_connect_text },
  over: { title: m.conv_why_over },
  stopped: { title: m.conv_why_stopped, text: m.conv_why_stopped_text },
  paused: { title: m.conv_why_paused },
  'client-opens': { title: m.conv_why_client_opens },
  'one-at-a-time': { title: m.conv_why_one_at_a_time },
  enough: { title: m.conv_why_enough, text: m.conv_why_enough_text }
};

/** Why no question can be asked now, kindly. */
export const whyNoneInWords = (why: WhyNoQuestion) => ({
  title: whyNone[why].title(),
  text: whyNone[why].text?.() ?? ''
});

/** What the worker may want to know; `nameOf` says who somebody is. */
export function hintInWords(hint: Hint, nameOf: (id: string) => string): string {
  if (hint.kind === 'often-with-warmth') return m.conv_hint_warm({ name: nameOf(hint.whoId) });
  if (hint.kind === 'behind-own-control') return m.conv_hint_control();
  if (hint.kind === 'safety-first') return m.conv_hint_safety_first();
  return hint.kind === 'weak-around' ? m.conv_basic_weak() : m.conv_hint_safety_not_asked();
}

const reasons: Readonly<Record<StanceReason, Words>> = {
  'solve-myself': m.conv_reason_self,
  'no-burden': m.conv_reason_burden,
  private: m.conv_reason_private,
  'loss-of-face': m.conv_reason_face,
  rejection: m.conv_reason_rejection,
  judgement: m.conv_reason_judgement,
  failing: m.conv_reason_failing,
  other: m.conv_reason_other
};

export const reasonInWords = (reason: StanceReason): string => reasons[reason]();
export const reasonChoices = () => Object.entries(reasons).map(([value, words]) => ({ value, label: words() }));

const figures: Readonly<Record<FigureName, Words>> = {
  'solve-it-myself': m.conv_figure_solve,
  'conversations-attended': m.conv_figure_attended,
  'raised-without-more-help': m.conv_figure_raised,
  'loaded-already': m.conv_figure_loaded,
  'feels-lonely': m.conv_figure_lonely
};

export const figureInWords = (name: FigureName): string => figures[name]();

type Asked = { readonly ask: (about: { name: string }) => string; readonly values: Readonly<Record<string, Words>> };
type ValuesOf<Fact extends OwnFact> = Readonly<Record<(typeof ownFacts)[Fact][number], Words>>;
const yesNo = { yes: m.net_yes, no: m.net_no };
const fulfilled = { yes: m.conv_basic_yes, partly: m.conv_basic_partly, no: m.conv_basic_no };

const ownWords: {
  readonly [Fact in OwnFact]: Asked & { readonly values: ValuesOf<Fact> };
} = {
  recordingAgreed: { ask: m.cases_recording, values: yesNo },
  safety: { ask: m.conv_f_safety, values: { concern: m.conv_v_concern, 'no-signal': m.conv_v_no_signal } },
  relationship: { ask: m.conv_f_relationship, values: { fragile: m.conv_v_fragile, ordinary: m.conv_v_ordinary } },
  networkStance: {
    ask: m.conv_own_stance,
    values: {
      'not-discussed': m.conv_stance_not,
      'solve-myself': m.conv_stance_self,
      hesitates: m.conv_stance_hesitates,
      wants: m.conv_stance_wants,
      'does-not-want': m.conv_stance_no
    }
  },
  neighbourhoodStance: {
    ask: m.conv_f_neighbourhood,
    values: { 'not-discussed': m.conv_v_n_not, wants: m.conv_v_n_wants, 'does-not-want': m.conv_v_n_no }
  },
  acceptance: { ask: m.conv_f_acceptance, values: yesNo },
  selfConfidence: { ask: m.conv_f_confidence, values: yesNo },
  trust: { ask: m.conv_f_trust, values: yesNo },
  explored: { ask: m.conv_f_explored, values: yesNo },
  suspectedIsolation: { ask: m.conv_f_isolation, values: yesNo },
  'basicNeeds.attachment': { ask: m.conv_basic_attachment, values: fulfilled },
  'basicNeeds.belonging': { ask: m.conv_basic_belonging, values: fulfilled },
  'basicNeeds.recognition': { ask: m.conv_basic_recognition, values: fulfilled },
  'basicNeeds.care': { ask: m.conv_basic_care, values: fulfilled },
  'basicNeeds.emotionalSupport': { ask: m.conv_basic_support, values: fulfilled }
};

export const isOwnFact = (fact: string): fact is OwnFact => Object.hasOwn(ownWords, fact);

/** What is asked about whoever the case is about. */
export const ownFactAsked = (fact: OwnFact, name: string): string => ownWords[fact].ask({ name });

/** The answers to it, as one can choose from them. */
export const ownFactChoices = (fact: OwnFact) =>
  Object.entries<Words>(ownWords[fact].values).map(([value, words]) => ({ value, label: words() }));

/** What was answered, or in which way it is not known. */
export const ownAnswerInWords = (fact: OwnFact, answer: string): string =>
  (
    (ownWords[fact].values as Readonly<Record<string, Words>>)[answer] ??
    (emptyInWords as Readonly<Record<string, Words>>)[answer]
  )?.() ?? '';
