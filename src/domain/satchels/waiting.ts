import type { DraftLeaf } from '../cases/leaf.ts';

/** Leaves of a map for this address, and in words what they say. */
export type WaitingLeaves = {
  readonly is: 'leaves';
  readonly at: string;
  readonly leaves: readonly DraftLeaf[];
  readonly words: string;
  /** Why the server did not keep it, where it did not. */
  readonly refused?: string;
};

/** A form for this address, and in words what it says. */
export type WaitingForm = {
  readonly is: 'form';
  readonly at: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly words: string;
  readonly refused?: string;
};

/** What somebody is typing in a field and did not send; `isSent` where the form left and nobody knows how it went. */
export type TypedWords = {
  readonly is: 'words';
  readonly at: string;
  readonly words: string;
  readonly isSent: boolean;
};

/** One thing in the satchel: what waits until the server keeps it. */
export type Waiting = WaitingLeaves | WaitingForm | TypedWords;
export type ToSend = WaitingLeaves | WaitingForm;
export type InOrder<What extends Waiting = Waiting> = { readonly n: number; readonly what: What };

/** How many leaves go together. */
const together = 200;

/**
 * What goes next: the oldest that was not refused, and with leaves those for the same map that follow at once, so that all
 * arrives in the order in which it was noted. While two look together (DP25), what was noted at work waits.
 */
export function nextToSend(satchel: readonly InOrder[], isAlong: boolean): readonly InOrder<ToSend>[] {
  const going = satchel.filter((one): one is InOrder<ToSend> => goes(one.what, isAlong));
  const first = going[0];
  if (first?.what.is !== 'leaves') return first ? [first] : [];
  const run: InOrder<ToSend>[] = [];
  let leaves = 0;
  for (const one of going) {
    if (one.what.is !== 'leaves' || one.what.at !== first.what.at) break;
    leaves += one.what.leaves.length;
    if (run.length > 0 && leaves > together) break;
    run.push(one);
  }
  return run;
}

const goes = (what: Waiting, isAlong: boolean): boolean =>
  what.is !== 'words' && what.refused === undefined && (!isAlong || isOfTable(what.at));

const isOfTable = (at: string): boolean => at.includes('/along/table?/');

/** Where something goes: what was written while two looked together goes to the conversation once that is over. */
export function goesTo(what: ToSend, isAlong: boolean): string {
  if (isAlong || what.is === 'leaves' || !isOfTable(what.at)) return what.at;
  const [, id] = what.fields.find(([name]) => name === 'conversationId') ?? [];
  return what.at.replace('/along/table?/', `/conversations/${id}?/`);
}

/** Whether anything is still to go. */
export const isAnyWaiting = (satchel: readonly InOrder[]): boolean =>
  satchel.some(({ what }) => what.is !== 'words' && what.refused === undefined);

/** Whether anything was typed and not sent. */
export const isAnyTyped = (satchel: readonly InOrder[]): boolean => satchel.some(({ what }) => what.is === 'words');

/** What the server refused, to read and to throw away by hand. */
export const refusedIn = (satchel: readonly InOrder[]): readonly InOrder<ToSend>[] =>
  satchel.filter((one): one is InOrder<ToSend> => one.what.is !== 'words' && one.what.refused !== undefined);
