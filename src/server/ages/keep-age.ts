import type { Age } from '#domain/ages/age.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { holdsRole } from '#server/sessions/store.ts';
import { letGoOfYoung } from './let-go-of-young.ts';
import { ageOf, putAge, youthNow } from './store.ts';

type Told = { readonly personId: string; readonly age: Age; readonly recordedBy: string };

/** Keeps what was said about an age, inside what is happening. Who turns out to be younger takes part anew, with a parent. */
export async function keepAge(tx: Tx, visit: Visit, told: Told): Promise<Result<null, 'has-a-role'>> {
  const { personId, age, recordedBy } = told;
  const { regionId, neighbourhoodId, now } = visit;
  if ((await ageOf(tx, personId)) === age) return yes(null);
  if (age === 'younger' && (await holdsRole(tx, personId))) return no('has-a-role', 'age');
  await putAge(tx, { regionId, neighbourhoodId }, { personId, age, recordedBy, now });
  await recordFact(tx, { ...visit, personId: recordedBy }, { kind: 'AgeTold', personId });
  if ((await youthNow(tx, personId)) === 'waits-for-parent') await letGoOfYoung(tx, visit, personId);
  return yes(null);
}
