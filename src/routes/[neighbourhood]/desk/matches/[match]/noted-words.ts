import { m } from '#messages';

type Two = { readonly helper: string; readonly asker: string };

const sentences = {
  answer: m.noted_answer,
  agreed: m.noted_both_yes,
  undo: m.noted_undo,
  call: m.noted_call,
  takeBackCall: m.noted_call_back,
  meet: m.noted_meet,
  move: m.noted_move,
  cancel: m.noted_cancel,
  series: m.noted_series,
  told: m.noted_told,
  thank: m.noted_thanks,
  stop: m.noted_stop,
  takeBack: m.noted_take_back
} satisfies Record<string, (two: Two) => string>;
export type Noted = keyof typeof sentences;

/** What was just written down, as the address of the page says it; nothing where it says something else. */
export function notedInWords(noted: string | null, two: Two, isAgreed: boolean): string | null {
  if (noted === null || !Object.hasOwn(sentences, noted)) return null;
  return sentences[noted === 'answer' && isAgreed ? 'agreed' : (noted as Noted)](two);
}
