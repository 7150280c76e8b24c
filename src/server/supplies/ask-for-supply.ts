import { no, type No, type Yes } from '#domain/result.ts';
import { readSupply, type DraftSupply, type ReadSupply } from '#domain/supplies/supply.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { cellsThere, linkedPlaces } from '#server/links/store-bridge.ts';
import { needIn } from '#server/needs/change-need.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { keepSupplyQuestion } from './keep-supply-question.ts';

type Asking = {
  readonly caseId: string;
  readonly slug: string;
  /** The need it is for; null for none in particular. The neighbourhood does not hear of it. */
  readonly needId: string | null;
  readonly draft: DraftSupply;
};
type Refused = No<'not-found' | 'no-neighbourhood' | 'only-for-an-emergency' | 'closed'>;
type Asked = Yes<null> | Refused | Exclude<ReadSupply, Yes<unknown>>;

/** Asks a neighbourhood whether it has such help; it hears which organisation asks, and nothing of anybody (DP10). */
export const askForSupply = (visit: WorkerVisit, { caseId, slug, needId, draft }: Asking): Promise<Asked> => {
  const id = newBlindId<string>();
  const change = { action: 'ask-for-supply', caseId, kind: 'LeafAdded', part: 'neighbourhood', aboutId: id } as const;
  return changeInCase<Asked>(visit, change, async (tx, room) => {
    if (room.ground === 'emergency') return no('only-for-an-emergency');
    if (needId !== null && !needIn(room, needId)) return no('not-found');
    const place = (await linkedPlaces(tx)).find((one) => one.accepted && one.slug === slug);
    if (!place) return no('no-neighbourhood', 'slug');
    const cells = await cellsThere(tx, place.neighbourhoodId);
    const read = readSupply(
      draft,
      cells.map((cell) => cell.id)
    );
    if (!read.ok) return read;
    return keepSupplyQuestion(tx, room, { id, place, supply: read.value, needId });
  });
};
