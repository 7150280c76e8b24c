import { no, yes, type Result } from '../result.ts';
import { mayLead } from './may.ts';
import { workerRoles, type Worker, type WorkerRole } from './worker.ts';

export type WorkerRoleReason = 'not-allowed' | 'no-such-role' | 'last-lead' | 'not-yourself';
type Change = {
  readonly role: string;
  readonly how: 'give' | 'take';
  readonly personId: string;
  /** Who leads now. */
  readonly leads: readonly string[];
};

/**
 * The lead gives and takes roles. Somebody always leads; and who leads does not make herself social worker, so that
 * nobody opens cases on her own word alone.
 */
export function changeWorkerRole(worker: Worker, change: Change): Result<WorkerRole, WorkerRoleReason> {
  if (!mayLead(worker)) return no('not-allowed');
  const role = workerRoles.find((one) => one === change.role);
  if (!role) return no('no-such-role', 'role');
  if (change.how === 'give' && role === 'social-worker' && change.personId === worker.id) return no('not-yourself');
  const isLast = change.leads.every((id) => id === change.personId);
  return change.how === 'take' && role === 'lead' && isLast ? no('last-lead') : yes(role);
}

/** The lead ends somebody's work here; not her own. */
export const mayEndWork = (worker: Worker, personId: string): boolean => mayLead(worker) && worker.id !== personId;
