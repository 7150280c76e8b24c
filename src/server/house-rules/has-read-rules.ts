import type { Tx } from '#server/platform/db.ts';
import { knowsRules } from './store.ts';

/** Whether this person said yes to the house rules, whichever version; also asked while acting for somebody else. */
export const hasReadRules = (tx: Tx, personId: string): Promise<boolean> => knowsRules(tx, personId);
