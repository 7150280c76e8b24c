import { readMatrix, type DraftMatrix, type MatrixReason } from '#domain/advice/matrix.ts';
import { thresholds, type Matrix } from '#domain/advice/thresholds.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayLead } from '#domain/workers/may.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { look, transact } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { addMatrix, matrices, type KeptMatrix } from './store.ts';

type Changing = { readonly draft: DraftMatrix; readonly version: number };
type Changed = Result<null, MatrixReason | 'not-allowed' | 'changed-meanwhile'>;

/** Makes a new version of what may be asked of whom (R46); for the lead, and on the version that was seen. */
export const changeMatrix = (visit: WorkerVisit, { draft, version }: Changing): Promise<Changed> =>
  transact<Changed>(visit, 'change-matrix', async (tx) => {
    if (!mayLead(visit.worker)) return no('not-allowed');
    const [newest = null] = await matrices(tx);
    if ((newest?.version ?? 0) !== version) return no('changed-meanwhile');
    const within = readMatrix(draft, newest?.within ?? thresholds.within);
    if (!within.ok) return within;
    if (!(await addMatrix(tx, visit, { version: version + 1, within: within.value }))) return no('changed-meanwhile');
    const rings = { organisation: await organisationRing(tx, visit.organisationId), case: null };
    await recordTrail(tx, visit, { kind: 'SettingsChanged', ground: 'lead', rings });
    return yes(null);
  });

export type MatrixInForce = {
  readonly within: Matrix;
  readonly version: number;
  readonly earlier: readonly KeptMatrix[];
};

/** What may be asked of whom here, with the versions there were. */
export const matrixInForce = (visit: WorkerVisit): Promise<Result<MatrixInForce, 'not-allowed'>> =>
  look(visit, async (tx) => {
    if (!mayLead(visit.worker)) return no('not-allowed');
    const all = await matrices(tx);
    return yes({ within: all[0]?.within ?? thresholds.within, version: all[0]?.version ?? 0, earlier: all });
  });
