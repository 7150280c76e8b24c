import { emailKeyOf } from '../sessions/sign-in.ts';
import { yes, type No, type Yes } from '../result.ts';
import { workerRoles, type WorkerRole } from './worker.ts';

/** Somebody whom the lead lets in; fields as they were typed. */
export type DraftWorker = { readonly name: string; readonly email: string; readonly roles: readonly string[] };
export type NewWorker = { readonly name: string; readonly email: string; readonly roles: readonly WorkerRole[] };
export type WorkerReason = 'no-name' | 'name-too-long' | 'wrong-email' | 'no-role';
export type WorkerErrors = Readonly<Partial<Record<keyof DraftWorker, WorkerReason>>>;
export type ReadWorker = Yes<NewWorker> | (No<'wrong-fields'> & { readonly errors: WorkerErrors });

/** A worker has a name, a mail address and at least one role. */
export function readWorker(draft: DraftWorker): ReadWorker {
  const name = draft.name.trim();
  const email = emailKeyOf(draft.email);
  const roles = workerRoles.filter((role) => draft.roles.includes(role));
  const wrong: [keyof DraftWorker, WorkerReason | null][] = [
    ['name', name === '' ? 'no-name' : name.length > 60 ? 'name-too-long' : null],
    ['email', email ? null : 'wrong-email'],
    ['roles', roles.length > 0 ? null : 'no-role']
  ];
  const errors = Object.fromEntries(wrong.filter(([, reason]) => reason !== null)) as WorkerErrors;
  if (!email || Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  return yes({ name, email, roles });
}
