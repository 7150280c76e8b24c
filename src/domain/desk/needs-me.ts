import { givesInMany } from '../matching/load.ts';
import { runningNeeds, type Running, type RunningNeed } from './running-needs.ts';

/** What stands open in a neighbourhood today, as the desk reads it. Instants are Dates. */
export type OpenAsk = {
  readonly id: string;
  readonly words: string;
  readonly category: string;
  readonly firstName: string;
  readonly postedAt: Date;
  readonly wasProposed: boolean;
  readonly needsExcuse: boolean;
  readonly interested: number;
  /** Whose it is, in which cell the asker lives, and whether the day to look again has come. */
  readonly ownerId: string | null;
  readonly cellId: string | null;
  readonly isDue: boolean;
};
export type OpenMatch = {
  readonly id: string;
  readonly askId: string;
  readonly words: string;
  readonly askerName: string;
  readonly proposedAt: Date;
  readonly agreedAt: Date | null;
  /** Who has to say something now. */
  readonly turn: { readonly firstName: string; readonly isByPhone: boolean; readonly saidLater: boolean } | null;
  readonly hasAppointment: boolean;
  readonly isByPhone: boolean;
  readonly ownerId: string | null;
  readonly cellId: string | null;
  readonly isDue: boolean;
};
type Neighbour = { readonly id: string; readonly firstName: string; readonly cellId: string | null };
export type Giver = Neighbour & { readonly runningAgreements: number };
export type Newcomer = Neighbour & { readonly joinedAt: Date };

/** Somebody would like to act for somebody else, and the coordinator is to ask that other one. */
export type OpenWish = { readonly id: string; readonly firstName: string; readonly words: string };

export type Need =
  | { readonly kind: 'excuse' | 'new-ask' | 'waiting-ask' | 'interest' | 'look-again'; readonly ask: OpenAsk }
  | { readonly kind: 'to-call' | 'no-answer' | 'no-appointment' | 'look-again'; readonly match: OpenMatch }
  | { readonly kind: 'at-limit'; readonly giver: Giver }
  | { readonly kind: 'proxy-wish'; readonly wish: OpenWish }
  | { readonly kind: 'newcomer'; readonly newcomer: Newcomer }
  | RunningNeed;
export type NeedKind = Need['kind'];
type AskKind = Extract<Need, { ask: unknown }>['kind'];
type MatchKind = Extract<Need, { match: unknown }>['kind'];

/** After so many days without a helper an ask waits long; a proposal or a yes waits long after fewer. */
export const longDays = { ask: 7, answer: 3, appointment: 3 } as const;

type Standing = {
  readonly asks: readonly OpenAsk[];
  readonly matches: readonly OpenMatch[];
  readonly givers: readonly Giver[];
  readonly wishes: readonly OpenWish[];
  readonly newcomers: readonly Newcomer[];
  readonly running: Running;
};

/** What needs the coordinator today, in the order in which to do it; the longest waiting of a kind comes first. */
export function needsMe(standing: Standing, now: Date): readonly Need[] {
  const { asks, matches, givers, wishes, newcomers, running } = standing;
  const isLong = (at: Date, days: number): boolean => now.getTime() - at.getTime() >= days * 86_400_000;
  const old = [...asks].sort((a, b) => a.postedAt.getTime() - b.postedAt.getTime());
  const due = [...matches].sort((a, b) => a.proposedAt.getTime() - b.proposedAt.getTime());
  const askKind = (ask: OpenAsk): AskKind => {
    if (ask.needsExcuse) return 'excuse';
    if (ask.interested > 0) return 'interest';
    if (ask.isDue) return 'look-again';
    return ask.wasProposed || isLong(ask.postedAt, longDays.ask) ? 'waiting-ask' : 'new-ask';
  };
  const waitKind = (match: OpenMatch): MatchKind | null => {
    if (match.turn?.isByPhone) return 'to-call';
    if (match.turn) return match.turn.saidLater || isLong(match.proposedAt, longDays.answer) ? 'no-answer' : null;
    if (match.hasAppointment || !match.agreedAt) return null;
    if (match.isByPhone) return 'to-call';
    return isLong(match.agreedAt, longDays.appointment) ? 'no-appointment' : null;
  };
  const matchKind = (match: OpenMatch): MatchKind | null => waitKind(match) ?? (match.isDue ? 'look-again' : null);
  const needs: Need[] = [
    ...old.map((ask): Need => ({ kind: askKind(ask), ask })),
    ...due.flatMap((match): Need[] => {
      const kind = matchKind(match);
      return kind ? [{ kind, match }] : [];
    }),
    ...givers
      .filter((giver) => givesInMany(giver.runningAgreements))
      .map((giver): Need => ({ kind: 'at-limit', giver })),
    ...wishes.map((wish): Need => ({ kind: 'proxy-wish', wish })),
    ...newcomers.map((newcomer): Need => ({ kind: 'newcomer', newcomer })),
    ...runningNeeds(running)
  ];
  return needs.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** The order of the desk: what does not work, who asked, whose day has come, who waits or was asked, who gives much, who is new. */
export const order: readonly NeedKind[] = [
  'did-not-work',
  'new-ask',
  'interest',
  'excuse',
  'look-again',
  'waiting-ask',
  'to-call',
  'ask-how',
  'lapse',
  'stopped',
  'no-answer',
  'no-appointment',
  'proxy-wish',
  'at-limit',
  'newcomer'
];
