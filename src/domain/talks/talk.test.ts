import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsMoney } from './money-words.ts';
import { longestTalkWords, readWords, talkStage, wordsAMinute } from './talk.ts';
import { tellOfWords } from './tell.ts';

const now = new Date('2026-10-06T09:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const day = 1440;

describe('a talk', () => {
  test.each([
    [{ agreedAt: null, closedAt: null }, 'none'],
    [{ agreedAt: null, closedAt: ago(1) }, 'none'],
    [{ agreedAt: ago(9), closedAt: null }, 'open'],
    [{ agreedAt: ago(9), closedAt: ago(1) }, 'ended'],
    [{ agreedAt: ago(40 * day), closedAt: ago(28 * day - 1) }, 'ended'],
    [{ agreedAt: ago(40 * day), closedAt: ago(28 * day) }, 'none']
  ] as const)('of a match %o is %s', (match, stage) => {
    expect(talkStage(match, now)).toBe(stage);
  });

  test.each([
    [{ words: 'Tot morgen!' }, { ok: true }],
    [{ words: '' }, { reason: 'no-words', field: 'words' }],
    [{ words: 'a'.repeat(longestTalkWords) }, { ok: true }],
    [{ words: 'a'.repeat(longestTalkWords + 1) }, { reason: 'words-too-long' }],
    [{ saidLastMinute: wordsAMinute - 1 }, { ok: true }],
    [{ saidLastMinute: wordsAMinute }, { reason: 'too-many' }],
    [{ stage: 'ended' }, { reason: 'ended' }],
    [{ stage: 'none' }, { reason: 'ended' }]
  ] as const)('reads %o as %o', (change, expected) => {
    expect(readWords({ words: 'Dag', stage: 'open', saidLastMinute: 0, ...change })).toMatchObject(expected);
  });
});

describe('telling that there are words', () => {
  test.each([
    ['the first time, after a short while', {}, { how: 'write', at: ago(-5) }],
    ['not again before it was read', { mailedAt: ago(300) }, { how: 'not-again' }],
    ['not again where it was read before the letter', { readAt: ago(400), mailedAt: ago(300) }, { how: 'not-again' }],
    ['again after it was read', { readAt: ago(200), mailedAt: ago(300) }, { how: 'write', at: ago(-5) }],
    [
      'with the letter that waits',
      { newest: { sendAfter: ago(-3), isWaiting: true } },
      { how: 'with-the-waiting-one' }
    ],
    ['after a rest', { newest: { sendAfter: ago(60), isWaiting: false } }, { how: 'write', at: ago(-120) }],
    ['at once after a long rest', { newest: { sendAfter: ago(600), isWaiting: false } }, { how: 'write', at: ago(-5) }]
  ] as const)('%s', (_, change, expected) => {
    expect(tellOfWords({ readAt: null, mailedAt: null, newest: null, ...change }, now)).toEqual(expected);
  });

  test('between two letters there are always three hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 5000 }), (minutes) => {
        const newest = { sendAfter: ago(minutes), isWaiting: false };
        const told = tellOfWords({ readAt: null, mailedAt: null, newest }, now);
        expect(told.how === 'write' && told.at.getTime() - newest.sendAfter.getTime()).toBeGreaterThanOrEqual(
          10_800_000
        );
      })
    );
  });
});

describe('words about money', () => {
  test.each([
    'Wat is je pincode?',
    'Wat is je P I N - c o d e',
    'geef je p1nc0de maar',
    'Mag ik je bánkpas even lenen?',
    'Ik stuur je zo een Tikkie.',
    'Kun je mij wat geld lenen tot vrijdag?',
    'Ik heb snel geld nodig',
    'Stuur mij de code uit de sms',
    'Lees de code van je telefoon even voor aan de bank',
    'Maak het over naar NL91 ABNA 0417 1643 00',
    'NL91ABNA0417164301 is mijn nummer',
    'DE89 3704 0044 0532 0130 00',
    'Kaart 4111 1111 1111 1111, geldig tot juni',
    'Please send me some money today',
    'pin\u200bcode',
    'What is your password?'
  ])('are noticed: %s', (words) => {
    expect(mentionsMoney(words)).toBe(true);
  });

  test.each([
    '',
    'Zal ik om tien uur komen? Ik neem koffie mee.',
    'Mijn nummer is 06 000 00 101, bel gerust.',
    'De code van de poort hangt in de hal.',
    'Op 10 oktober om 10 uur, op nummer 12345678.',
    'Ik speld de zoom, jij neemt de pindakaas mee.',
    'Het pinguïnboek ligt klaar. Groeten van 4 en 5 havo!',
    'Ik kom op de 10e, de 11e en misschien de 12e van de maand.'
  ])('are not seen in: %s', (words) => {
    expect(mentionsMoney(words)).toBe(false);
  });

  test('are noticed however they are spaced, and no text is too strange', () => {
    const filler = fc.constantFrom(' ', '-', '.', '\u200b', '_', '\n', '');
    fc.assert(
      fc.property(fc.array(filler, { minLength: 6, maxLength: 6 }), (between) => {
        expect(mentionsMoney([...'PinCode'].map((letter, at) => letter + (between[at] ?? '')).join(''))).toBe(true);
      })
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (words) => {
        expect(typeof mentionsMoney(words)).toBe('boolean');
      })
    );
  });
});
