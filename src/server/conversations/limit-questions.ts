import { readMostQuestions } from '#domain/conversations/asking.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayLead } from '#domain/workers/may.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { keepMostQuestions } from '#server/organisations/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';

type Limiting = { readonly most: string; readonly version: number };
type Limited = Result<null, 'no-answer' | 'not-allowed' | 'changed-meanwhile'>;

/** Says how many questions a conversation may have here (R12); for the lead, and on the version that was seen. */
export const limitQuestions = (visit: WorkerVisit, { most, version }: Limiting): Promise<Limited> =>
  transact<Limited>(visit, 'limit-questions', async (tx) => {
    if (!mayLead(visit.worker)) return no('not-allowed');
    const read = readMostQuestions(most);
    if (!read.ok) return read;
    const id = visit.organisationId;
    if (!(await keepMostQuestions(tx, { id, version, mostQuestions: read.value }))) return no('changed-meanwhile');
    const rings = { organisation: await organisationRing(tx, id), case: null };
    await recordTrail(tx, visit, { kind: 'SettingsChanged', ground: 'lead', rings });
    return yes(null);
  });
