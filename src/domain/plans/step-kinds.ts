import { caredFor, type ContentOf, type LeafKind } from '../cases/kind.ts';
import { day, group, id, list, maybe, text, word } from '../cases/shape.ts';
import { weekdays } from './weekday.ts';

/** R69: the four who may do something, as equals beside each other. */
export const columns = ['self', 'close', 'neighbourhood', 'professional'] as const;
/** R75: the four core acts of supportive relational working (Wilken); none comes first. */
export const acts = ['connect', 'understand', 'secure', 'strengthen'] as const;
/** R74: whom or what a step is meant for. */
export const targets = ['person', 'network', 'surroundings'] as const;
/** R23, R74: a valued role and a small gesture are steps too. */
export const stepTypes = ['action', 'valued-role', 'gesture', 'relief'] as const;
/** R33: what a step did besides; the first four are reason not to do the same again. */
export const sideEffects = ['shame', 'guilt', 'quarrel', 'humiliation', 'none', 'unknown'] as const;
export const outcomes = ['worked', 'partly', 'did-not-happen', 'did-not-work', 'talked'] as const;

const both = { basis: 'public-task', seenBy: ['client', 'worker'], kept: 'map' } as const;
const ended = maybe(group({ on: day, how: word('done', 'did-not-work', 'withdrawn') }));
const mine = { layer: 'map', audience: 'shared', writtenBy: ['client', 'worker'] } as const;

/** R69, R74, R75: one thing somebody will do, in a column of the plan. */
const step = {
  ...mine,
  about: 'case',
  changes: true,
  mentions: ['needId'],
  fields: caredFor(
    { ...both, purpose: 'To see together who does what, as equals' },
    {
      needId: id,
      column: word(...columns),
      act: maybe(word(...acts)),
      target: word(...targets),
      type: word(...stepTypes),
      words: text(400),
      ended
    }
  )
} as const satisfies LeafKind;

/** R35: who does what, when, until when, and how it stops. */
const agreement = {
  ...mine,
  about: 'network',
  changes: true,
  mentions: ['needId', 'personId'],
  fields: caredFor(
    { ...both, purpose: 'To keep what somebody agreed to do, and how that stops' },
    {
      needId: id,
      personId: id,
      words: text(400),
      every: word('once', 'days', 'weeks', 'months'),
      step: word('1', '2', '3', '4'),
      weekdays: list(word(...weekdays), 7),
      time: text(5),
      startsOn: day,
      endsOn: day,
      howToStop: text(300),
      ended
    }
  )
} as const satisfies LeafKind;

/** R35: those who help come together first, where they do not know each other. */
const meeting = {
  ...mine,
  about: 'network',
  changes: true,
  mentions: ['needId'],
  fields: caredFor(
    { ...both, purpose: 'To let those who help meet before anything is shared out' },
    {
      needId: id,
      personIds: list(id, 12),
      on: day,
      time: text(5),
      place: text(120),
      words: text(300),
      ended
    }
  )
} as const satisfies LeafKind;

/** R33, R40: how a step went, and what it did besides. */
const followUp = {
  ...mine,
  about: 'case',
  changes: false,
  fields: caredFor(
    { ...both, purpose: 'To stop what does harm, and to go on with what works' },
    {
      leafId: id,
      on: day,
      outcome: word(...outcomes),
      sideEffect: word(...sideEffects),
      words: text(600)
    }
  )
} as const satisfies LeafKind;

/** R39, DP28: one item that somebody in the network may know; the newest counts. */
const telling = {
  ...mine,
  about: 'network',
  changes: false,
  mentions: ['personId'],
  fields: caredFor(
    { ...both, purpose: 'To share with somebody exactly what the client chose to share', basis: 'own-wish' },
    { leafId: id, personId: id, released: word('yes', 'no') }
  )
} as const satisfies LeafKind;

export const stepKinds = { 'plan-step': step, agreement, meeting, 'follow-up': followUp, telling } as const;

export type Step = ContentOf<typeof step>;
export type Agreement = ContentOf<typeof agreement>;
export type Meeting = ContentOf<typeof meeting>;
export type FollowUp = ContentOf<typeof followUp>;
export type Ended = NonNullable<Step['ended']>;
