import { caredFor, type LeafKind } from '../cases/kind.ts';
import { day, maybe, text, word } from '../cases/shape.ts';

const shared = {
  layer: 'map',
  audience: 'shared',
  about: 'case',
  writtenBy: ['client', 'worker'] as const
} as const;
const care = { basis: 'public-task', seenBy: ['client', 'worker'], kept: 'map' } as const;

/**
 * R24: whether the people around were talked about. "Not now, on purpose" with why and until when is a whole answer, also
 * for the law that asks for it (Wmo 2015, art. 2.3.2).
 */
const discussed = {
  ...shared,
  changes: false,
  refuses: ({ answer, why, until }) => {
    if (answer !== 'postponed') return until === null ? null : 'until';
    return why === '' ? 'why' : until === null ? 'until' : null;
  },
  fields: caredFor(
    { ...care, purpose: 'To say honestly whether this was talked about, without pushing' },
    { on: day, answer: word('yes', 'no', 'postponed'), why: text(600), until: maybe(day) }
  )
} as const satisfies LeafKind;

/** R72: what matters, what is strong, what is in the way and what would be welcome, in the client's words. */
const understanding = {
  ...shared,
  changes: true,
  fields: caredFor(
    { ...care, purpose: 'To understand what matters to the client, in the client’s words' },
    { matters: text(2000), strengths: text(2000), obstacles: text(2000), wanted: text(2000) }
  )
} as const satisfies LeafKind;

/** R61, R62: something that is hard for now, until a day; a strength may stand beside it, or alone. */
const hardNow = {
  ...shared,
  changes: false,
  refuses: ({ hard, strength, until, on }) => {
    if (hard === '' && strength === '') return 'hard';
    if (hard !== '' && until === null) return 'until';
    return typeof until === 'string' && until < (on as string) ? 'until' : null;
  },
  fields: caredFor(
    { ...care, purpose: 'To reckon with what is hard for a while, and to see a strength beside it' },
    { on: day, hard: text(600), until: maybe(day), strength: text(600) }
  )
} as const satisfies LeafKind;

export const understandingKinds = { 'network-discussed': discussed, understanding, 'hard-now': hardNow } as const;
