import { emptyReasons } from '../advice/vocabulary.ts';
import { caredFor, type LeafKind } from '../cases/kind.ts';
import { day, id, list, maybe, text, word } from '../cases/shape.ts';
import { questionIds } from './question-bank.ts';

const both = { basis: 'public-task', seenBy: ['client', 'worker'] } as const;
const scratch = { ...both, kept: 'scratch' } as const;
const map = { ...both, kept: 'map' } as const;
const saidInTalk = { layer: 'scratch', audience: 'shared', changes: false, onlyClientRemoves: true } as const;
const anybody = ['client', 'worker'] as const;

/** One time of talking about the people around; who opened the subject counts for what may be asked (R03, R15). */
const conversation = {
  ...saidInTalk,
  about: 'case',
  writtenBy: anybody,
  fields: caredFor(
    { ...scratch, purpose: 'To keep to the pace of the client from one time to the next' },
    { on: day, openedBy: word('client', 'worker'), form: word('one', 'family') }
  )
} as const satisfies LeafKind;

/**
 * R15, R19: the client stops, somebody pauses, or it is taken up again: by the client, or on the day the client chose. It
 * holds no word about anybody, so it is kept also where nothing may be written about others.
 */
const turn = {
  ...saidInTalk,
  about: 'case',
  writtenBy: anybody,
  mentions: ['conversationId'],
  refuses: ({ conversationId, what, by, until, on }) => {
    if (what === 'stopped' && by !== 'client') return 'by';
    if (what === 'stopped' && conversationId === null) return 'conversationId';
    if (what !== 'paused' && until !== null) return 'until';
    return typeof until === 'string' && until < (on as string) ? 'until' : null;
  },
  fields: caredFor(
    { ...scratch, purpose: 'To ask nothing more once the client stopped, and nothing during a pause' },
    {
      /** Null where the client puts it aside at home, whether or not there was a talk. */
      conversationId: maybe(id),
      on: day,
      what: word('stopped', 'paused', 'client-resumed', 'day-came'),
      by: word('client', 'worker'),
      why: text(300),
      /** The day the client chose to go on; null where the client begins again by own wish. */
      until: maybe(day)
    }
  )
} as const satisfies LeafKind;

const offered = {
  ...saidInTalk,
  about: 'network',
  writtenBy: ['worker'],
  mentions: ['conversationId', 'aboutId'],
  fields: caredFor(
    { ...scratch, purpose: 'To ask few questions and none twice, and to show that none came after a stop' },
    { conversationId: id, question: word(...questionIds), bank: text(40), aboutId: maybe(id) }
  )
} as const satisfies LeafKind;

/** R12: in the client's words, or why there are none; skipped is not asked, and never a no. */
const answer = {
  ...saidInTalk,
  about: 'network',
  writtenBy: anybody,
  mentions: ['offeredId'],
  refuses: ({ words, empty }) => ((words === '') === (empty === null) ? 'words' : null),
  fields: caredFor(
    { ...scratch, purpose: 'To remember what the client said, in the client’s words' },
    { offeredId: id, words: text(2000), empty: maybe(word(...emptyReasons)) }
  )
} as const satisfies LeafKind;

export const stanceReasons = [
  'solve-myself',
  'no-burden',
  'private',
  'loss-of-face',
  'rejection',
  'judgement',
  'failing',
  'other'
] as const;
export type StanceReason = (typeof stanceReasons)[number];

/** R02: what makes asking hard, as the client said it; none is fine too. */
const reasons = {
  layer: 'map',
  audience: 'shared',
  about: 'network',
  writtenBy: anybody,
  changes: false,
  fields: caredFor(
    { ...map, purpose: 'To understand what makes asking hard, and not to push' },
    { on: day, reasons: list(word(...stanceReasons), stanceReasons.length), words: text(300) }
  )
} as const satisfies LeafKind;

/** R09: something good that somebody thinks or expects, in the client's words; whose it is may stay open. */
const opinion = {
  layer: 'map',
  audience: 'shared',
  about: 'network',
  writtenBy: anybody,
  changes: false,
  mentions: ['whoId'],
  refuses: ({ words }) => (words === '' ? 'words' : null),
  fields: caredFor(
    { ...map, purpose: 'To hear what others think that is good, so that asking comes nearer' },
    { whoId: maybe(id), about: word('client', 'situation', 'conduct'), words: text(600), on: day }
  )
} as const satisfies LeafKind;

/** R11: a role in which the client is valued, according to whom, with an example. */
const role = {
  layer: 'map',
  audience: 'shared',
  about: 'network',
  writtenBy: anybody,
  changes: false,
  mentions: ['whoId'],
  refuses: ({ role: name }) => (name === '' ? 'role' : null),
  fields: caredFor(
    { ...map, purpose: 'To see where the client is valued' },
    { role: text(200), whoId: maybe(id), example: text(600), on: day }
  )
} as const satisfies LeafKind;

/** R20: what a worker is in doubt about in a talk; never on a screen of the client. */
const doubt = {
  layer: 'scratch',
  audience: 'workers',
  about: 'network',
  writtenBy: ['worker'],
  changes: false,
  mentions: ['conversationId'],
  refuses: ({ words }) => (words === '' ? 'words' : null),
  fields: caredFor(
    { ...scratch, seenBy: ['worker'], purpose: 'To talk a doubt over with a colleague instead of pushing on' },
    { conversationId: maybe(id), words: text(2000) }
  )
} as const satisfies LeafKind;

export const conversationKinds = {
  conversation,
  'conversation-turn': turn,
  'question-offered': offered,
  answer,
  'stance-reasons': reasons,
  opinion,
  'valued-role': role,
  'talk-doubt': doubt
} as const;
