import type { Check } from '../check-ins/check-in.ts';
import type { InCare } from '../owners/who-looks-after.ts';

/** Two people with a standing appointment, by first name. */
type Two = InCare & {
  readonly matchId: string;
  readonly askId: string;
  readonly helper: string;
  readonly asker: string;
};
/** Somebody who reads no mail, and was asked how it goes or whether to go on. */
export type OpenQuestion = Two & { readonly firstName: string; readonly about: Check };
/** An ask or offer of somebody who reads no mail, shortly before or after its end. */
export type PhoneLapse = InCare & {
  readonly what: 'ask' | 'offer';
  readonly id: string;
  readonly firstName: string;
  readonly endsOn: string;
  readonly lapse: 'lapsing' | 'lapsed';
};

export type RunningNeed =
  | { readonly kind: 'did-not-work' | 'stopped'; readonly two: Two }
  | { readonly kind: 'ask-how'; readonly question: OpenQuestion }
  | { readonly kind: 'lapse'; readonly entry: PhoneLapse };

export type Running = {
  /** Matches of which somebody said that it does not work, and that the coordinator did not see yet. */
  readonly notWorking: readonly Two[];
  readonly stopped: readonly Two[];
  readonly questions: readonly OpenQuestion[];
  readonly lapses: readonly PhoneLapse[];
};

/** So many days it stays on the desk that somebody stopped. */
export const stoppedDays = 7;

/** What help that comes back, and what ends, asks of the coordinator; one row for two people, whoever said it. */
export const runningNeeds = ({ notWorking, stopped, questions, lapses }: Running): readonly RunningNeed[] => [
  ...notWorking.map((two): RunningNeed => ({ kind: 'did-not-work', two })),
  ...stopped.map((two): RunningNeed => ({ kind: 'stopped', two })),
  ...questions.map((question): RunningNeed => ({ kind: 'ask-how', question })),
  ...lapses.map((entry): RunningNeed => ({ kind: 'lapse', entry }))
];
