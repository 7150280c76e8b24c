import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { defaultRules } from './default-rules.ts';
import { addRules, currentRules, type RulesRow } from './store.ts';

export type RulesNow = Omit<RulesRow, 'writtenAt'> & { readonly writtenAt: Date | null };

/** The rules that hold now: the newest version, or ours where none was written. */
export async function rulesNow(tx: Tx): Promise<RulesNow> {
  return (await currentRules(tx)) ?? { ...defaultRules(), version: 1, writtenAt: null };
}

/** As above; ours are kept now, so that what somebody says yes to never changes under them. */
export async function keptRulesNow(tx: Tx, visit: Visit): Promise<RulesNow> {
  const now = await rulesNow(tx);
  if (now.writtenAt) return now;
  const ours = { version: 1, rules: now, writtenBy: null };
  await withDuty(tx, visit, { duty: 'clock', work: () => addRules(tx, visit, ours) });
  return rulesNow(tx);
}
