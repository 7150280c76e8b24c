import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { advise } from '../advice/advise.ts';
import { situationOf } from '../advice/situation.ts';
import { leafKinds } from '../cases/leaf-kinds.ts';
import { sealedRecords } from '../cases/sealed-records.ts';

const sentences = ['nl', 'en'].flatMap((language) => {
  const all = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Record<string, unknown>;
  return Object.entries(all).flatMap(([key, words]): [string, string][] =>
    key.startsWith('plans_') && typeof words === 'string' ? [[`${language} ${key}`, words]] : []
  );
});
/** What everybody at the table may read: the advice, why, what if it does not work, and what one can choose. */
const atTheTable = sentences.filter(([key]) =>
  /plans_(advice|why|fail|also|route|mine|choose|leaf|column|act)_/.test(key)
);

describe('what is said about an advice', () => {
  test('there is enough to look at', () => {
    expect(atTheTable.length).toBeGreaterThan(80);
  });

  test('R42: it never says "no network", "refuses" or "first solve it yourself"', () => {
    for (const [key, words] of sentences) {
      expect(words, key).not.toMatch(/geen netwerk|no network|weiger|refus|eerst zelf op|eigen kracht|zelfredzaam/i);
      expect(words, key).not.toMatch(/first solve|solve it (yourself|alone) first|self-reliant/i);
    }
  });

  test('R16, DP7: what is read at the table holds no count, score or shortcoming of anybody', () => {
    for (const [key, words] of atTheTable) {
      expect(words.replaceAll(/\{\w+\}/g, ''), key).not.toMatch(/\d|%|procent|percent|score/i);
      expect(words, key).not.toMatch(/oordeel|oordelen|judg|conflict|ruzie|quarrel|te veel|too much|overbelast/i);
    }
  });

  test('R40: none of it is a reproach', () => {
    for (const [key, words] of sentences)
      expect(words, key).not.toMatch(/jouw schuld|je had moeten|vergeten|your fault|you should have|forgot/i);
  });
});

test('R68: no sentence grades how well somebody gets by alone; what we do, we do together', () => {
  const all = ['nl', 'en'].map((language) => readFileSync(`messages/${language}.json`, 'utf8').toLowerCase());
  for (const words of all) {
    expect(words).not.toMatch(/zelfredzaam|redzaamheid|eigen kracht|self-relian|self-suffic|independence level/);
    expect(words).not.toMatch(/zelfstandigheidsscore|(heel|meer|minder|beperkt|voldoende) zelfstandig/);
  }
  const [nl] = all as [string, string];
  expect(nl.split(/\bsamen\b|\belkaar\b/).length).toBeGreaterThan(50);
});

describe('what is never kept, counted or shown', () => {
  const fields = [leafKinds, sealedRecords].flatMap((kinds) =>
    Object.entries(kinds as Record<string, { fields: object }>).flatMap(([kind, one]) =>
      Object.keys(one.fields).map((field) => `${kind}.${field}`)
    )
  );

  test('R32: no field or output lowers, replaces or prices professional help', () => {
    const named = [...fields, ...Object.keys(advise(situationOf(new Map(), [])))];
    for (const field of named)
      expect(field).not.toMatch(/price|cost|budget|deduct|lower|reduc|replaceHelp|entitle|eligib|indicat/i);
  });

  test('R61: no field or value calls somebody vulnerable, and no sentence does', () => {
    const words = JSON.stringify([leafKinds, sealedRecords]);
    expect(words).not.toMatch(/vulnerab|kwetsb|self-?relian|\bweak\b/i);
    for (const language of ['nl', 'en']) {
      const all = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Record<string, string>;
      for (const [key, sentence] of Object.entries(all))
        if (!sentence.includes('Brakkenstein')) expect(sentence, key).not.toMatch(/kwetsba|vulnerab/i);
    }
  });

  test('R49: how many people were asked or brought into action is counted nowhere', () => {
    for (const field of fields)
      expect(field).not.toMatch(/count|number|total|percent|activat|asked(People|Persons)?$/i);
    for (const [key, words] of sentences)
      expect(words, key).not.toMatch(/activeer|geactiveerd|activated|aantal mensen/i);
  });

  test('R18, R31: no message to whoever it is about asks for asking somebody', () => {
    const mails = readFileSync('src/domain/mails/letter.ts', 'utf8');
    expect(mails).not.toMatch(/own-network|advice|need|agreement/);
  });
});
