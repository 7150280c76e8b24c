import type { Visit } from '#domain/visits/visit.ts';
import type { Fields } from '#server/platform/form.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { look } from '#server/platform/transaction.ts';
import { draftWords, type DraftKind } from './store.ts';

/** What was typed in this browser until now; empty where nothing was. */
export const draftSoFar = (visit: Visit, { browser, kind }: { browser: string; kind: DraftKind }): Promise<Fields> =>
  look(visit, (tx) => draftWords(tx, { browserHash: hashOf(browser), kind }, visit.now));
