import { isCoordinator } from '#domain/people/actor.ts';
import { readHelpNumber, type HelpNumberErrors, type DraftHelpNumber } from '#domain/roles/help-number.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { putHelpNumber } from './store-help-numbers.ts';

type Kept = Yes<null> | No<'not-allowed'> | (No<'wrong-fields'> & { readonly errors: HelpNumberErrors });

/** Keeps how neighbours may reach this coordinator, as the coordinator chooses; empty shows nothing any more. */
export const keepHelpNumber = (visit: SignedIn, draft: DraftHelpNumber): Promise<Kept> =>
  transact<Kept>(visit, 'keep-help-number', async (tx) => {
    if (!isCoordinator(visit.person)) return no('not-allowed');
    const read = readHelpNumber(draft);
    if (!read.ok) return read;
    await putHelpNumber(tx, visit, read.value);
    await recordFact(tx, visit, { kind: 'HelpNumberChanged', personId: visit.personId });
    return yes(null);
  });
