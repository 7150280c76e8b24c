import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { Supply } from '#domain/supplies/supply.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { LinkedPlace } from '#server/links/store-bridge.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { addQuestion } from './store-bridge.ts';

type Keeping = {
  readonly id: string;
  readonly place: Pick<LinkedPlace, 'neighbourhoodId' | 'slug' | 'name'>;
  readonly supply: Supply;
  /** The need it is asked for; null where it is for none in particular. It stays here. */
  readonly needId: string | null;
};

/** Lays the question on the desk there, and keeps here by which secret the answer is fetched. */
export async function keepSupplyQuestion(
  tx: CaseTx,
  room: OpenCase,
  { id, place, supply, needId }: Keeping
): Promise<Result<null, 'closed' | 'no-neighbourhood'>> {
  const secret = newSecret();
  const { slug, name: neighbourhood, neighbourhoodId } = place;
  const askedOn = dayIn(room.visit.organisation.timezone, room.visit.now);
  const content = { secret, slug, neighbourhood, category: supply.category, askedOn, needId };
  const added = await addLeaves(tx, room, [{ id, kind: 'supply-question', content }]);
  if (!added.ok) return no('closed');
  const question = { neighbourhoodId, id: newBlindId<string>(), hash: hashOf(secret), supply };
  return (await addQuestion(tx, question)) ? yes(null) : no('no-neighbourhood', 'slug');
}
