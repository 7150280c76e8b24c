import {
  isSameRules,
  readHouseRules,
  type DraftHouseRules,
  type HouseRulesReason
} from '#domain/house-rules/house-rules.ts';
import { mayWriteHouseRules } from '#domain/house-rules/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { rulesNow } from './rules-now.ts';
import { addRules } from './store.ts';

type Reason = HouseRulesReason | 'not-allowed' | 'changed-meanwhile';
/** `version` is the one that was being changed: of two who write at once, the second is told. */
type ToWrite = { readonly draft: DraftHouseRules; readonly version: number };

/** Writes a new version; who said yes to an earlier one is asked again at the next visit, and nothing that runs stops. */
export const writeHouseRules = (
  visit: SignedIn,
  { draft, version }: ToWrite
): Promise<Result<{ version: number }, Reason>> =>
  transact<Result<{ version: number }, Reason>>(visit, 'write-house-rules', async (tx) => {
    if (!mayWriteHouseRules(visit.person)) return no('not-allowed');
    const read = readHouseRules(draft);
    if (!read.ok) return read;
    const now = await rulesNow(tx);
    if (isSameRules(now, read.value)) return yes({ version: now.version });
    if (now.version !== version) return no('changed-meanwhile');
    const next = now.writtenAt ? version + 1 : 1;
    if (!(await addRules(tx, visit, { version: next, rules: read.value, writtenBy: visit.personId })))
      return no('changed-meanwhile');
    await recordFact(tx, visit, { kind: 'HouseRulesWritten', version: String(next) });
    return yes({ version: next });
  });
