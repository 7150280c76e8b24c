import { m } from '#messages';
import type { FactKind } from '#domain/facts/fact.ts';
import { factInWords } from './fact-words.ts';
import { momentInWords } from './moment-words.ts';

type Done = {
  readonly id: string;
  readonly kind: FactKind;
  readonly happenedAt: Date;
  readonly byName: string | null;
  readonly forName: string;
};

/** What was done in somebody's name, as sentences with a moment. */
export function doneInWords(done: readonly Done[], timezone: string): { id: string; words: string; when: string }[] {
  return done.flatMap(({ id, kind, happenedAt, byName, forName }) => {
    const what = factInWords(kind);
    if (!what) return [];
    const who = byName ? m.done_by({ by: byName, name: forName }) : m.done_in_name({ name: forName });
    return [{ id, words: `${what} ${who}`, when: momentInWords(happenedAt, timezone) }];
  });
}
