import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import {
  missingYeses,
  readRelease,
  type DraftRelease,
  type ReadRelease,
  type Yeses
} from '#domain/releases/release.ts';
import { readSigning, type DraftSigning, type ReadSigning } from '#domain/releases/signing.ts';
import { no, type No, type Yes } from '#domain/result.ts';
import type { ClientVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { cellsThere, linkedPlaces } from '#server/links/store-bridge.ts';
import { needIn } from '#server/needs/change-need.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { keepRelease } from './keep-release.ts';
import { tellOfRelease } from './tell-of-release.ts';

type Letting = {
  readonly caseId: string;
  readonly slug: string;
  /** The need it is for; null for none in particular. It stays in the case. */
  readonly needId: string | null;
  readonly draft: DraftRelease;
  readonly yeses: Yeses;
  readonly signing: DraftSigning;
};
type Refused = No<'not-found' | 'no-neighbourhood' | 'only-for-an-emergency' | 'closed' | 'not-four-times-yes'>;
export type LetGo =
  Yes<{ id: string }> | Refused | Exclude<ReadRelease, Yes<unknown>> | Exclude<ReadSigning, Yes<unknown>>;

/**
 * Lets an ask go to a neighbourhood, after a yes to each of its four items (R39, R51). What arrives there is new and knows
 * of nothing; here only the secret stays by which it is taken back, and where the client lets nobody know, for the
 * client alone.
 */
export async function releaseAsk(visit: WorkerVisit | ClientVisit, letting: Letting): Promise<LetGo> {
  const { caseId, slug, needId } = letting;
  const id = newBlindId<string>();
  const part = visit.duty === 'client' ? 'mine' : 'neighbourhood';
  const change = { action: 'release-ask', caseId, kind: 'LeafAdded', part, aboutId: id } as const;
  let isNew = false;
  const letGo = await changeInCase<LetGo>(visit, change, async (tx, room) => {
    if (room.ground === 'emergency') return no('only-for-an-emergency');
    if (needId !== null && !needIn(room, needId)) return no('not-found');
    const place = (await linkedPlaces(tx)).find((one) => one.accepted && one.slug === slug);
    if (!place) return no('no-neighbourhood', 'slug');
    const today = dayIn(visit.organisation.timezone, visit.now);
    const cells = await cellsThere(tx, place.neighbourhoodId);
    const read = readRelease(letting.draft, { today, cellIds: cells.map((cell) => cell.id) });
    if (!read.ok) return read;
    if (Object.keys(missingYeses(letting.yeses)).length > 0) return no('not-four-times-yes');
    const signed = readSigning(letting.signing, { isClient: visit.duty === 'client', today });
    if (!signed.ok) return signed;
    isNew = true;
    const { value: release } = read;
    return keepRelease(tx, room, { id, place, release, signing: signed.value, needId });
  });
  // A form that comes a second time gets its first answer, and no second letter.
  if (letGo.ok && isNew) await tellOfRelease(slug);
  return letGo;
}
