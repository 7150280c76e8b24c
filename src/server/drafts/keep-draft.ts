import { no, yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Fields } from '#server/platform/form.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { dropDraft, putDraft, type DraftKind } from './store.ts';

type Kept = { readonly browser: string; readonly kind: DraftKind; readonly words: Fields; readonly anew?: boolean };
const longest = 20_000;

/** Keeps what was typed for this browser, also when it is not right yet; `anew` forgets what was there. */
export const keepDraft = (visit: Visit, { browser, kind, words, anew }: Kept): Promise<Result<null, 'too-much'>> =>
  transact({ ...visit, formKey: null }, 'keep-draft', async (tx) => {
    if (JSON.stringify(words).length > longest) return no('too-much');
    const drawer = { browserHash: hashOf(browser), kind };
    const { regionId, neighbourhoodId, now } = visit;
    if (anew) await dropDraft(tx, drawer);
    await putDraft(tx, drawer, { regionId, neighbourhoodId, now, words });
    return yes(null);
  });
