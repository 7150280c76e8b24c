import { m } from '#messages';
import { waysToCall, type WayToCall } from '#domain/concerns/concern.ts';
import type { Choice } from '#ui/choice.ts';

const ways = {
  phone: m.concern_call_phone,
  mail: m.concern_call_mail,
  not: m.concern_call_not
} satisfies Record<WayToCall, () => string>;

export const waysToBeCalled = (): Choice[] => waysToCall.map((value) => ({ value, label: ways[value]() }));

/** How somebody wants to be reached about it; that it was not said is an answer of its own. */
export const callInWords = (how: WayToCall | null): string => (how ? ways[how]() : m.concern_call_not_said());
