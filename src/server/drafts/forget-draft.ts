import { yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { dropDraft, type DraftKind } from './store.ts';

/** Throws away what was typed in this browser. */
export const forgetDraft = (visit: Visit, at: { browser: string; kind: DraftKind }): Promise<Result<null, never>> =>
  transact({ ...visit, formKey: null }, 'forget-draft', async (tx) => {
    await dropDraft(tx, { browserHash: hashOf(at.browser), kind: at.kind });
    return yes(null);
  });
