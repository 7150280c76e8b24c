import { m } from '#messages';
import type { WorkerRole } from '#domain/workers/worker.ts';

/** What somebody does here, and what that means. */
export const roleWords: Record<WorkerRole, { readonly name: () => string; readonly hint: () => string }> = {
  'social-worker': { name: m.role_social_worker, hint: m.cases_role_social_worker_hint },
  lead: { name: m.cases_role_lead, hint: m.cases_role_lead_hint },
  'privacy-officer': { name: m.cases_role_officer, hint: m.cases_role_officer_hint }
};
