import type { Cover } from '#domain/cases/sealed-records.ts';
import type { Ground } from '#domain/relations/relation.ts';
import { yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { look } from '#server/platform/transaction.ts';
import { liveRelations } from '#server/relations/store.ts';
import { openCovers } from './open-covers.ts';

/** A case as it stands on its worker's list. */
export type MyCase = Pick<Cover, 'clientName' | 'nextContact' | 'lastContactOn' | 'lookBack'> & {
  readonly caseId: string;
  readonly mark: string;
  readonly isClosed: boolean;
  /** The day on which it was agreed to call after the end. */
  readonly afterwardsOn: string | null;
  readonly ground: Ground;
};

/** The cases that somebody works on: first those with a next contact, by day; then the others, by name. */
export const myCases = (visit: WorkerVisit): Promise<Result<readonly MyCase[], never>> =>
  look(visit, async (tx) => {
    const mine = (await liveRelations(tx, visit.now)).filter(({ personId }) => personId === visit.personId);
    const covers = await openCovers(tx, visit.organisationId);
    const cases = covers.flatMap(({ caseId, mark, cover }): MyCase[] => {
      const grounds = mine.filter((one) => one.caseId === caseId).map(({ ground }) => ground);
      const ground = grounds.find((one) => one !== 'emergency') ?? grounds[0];
      if (!ground) return [];
      const { clientName, nextContact, lastContactOn, lookBack, closing } = cover;
      const after = { lookBack, afterwardsOn: closing?.afterwardsOn ?? null };
      return [{ caseId, mark, clientName, nextContact, lastContactOn, isClosed: closing !== null, ...after, ground }];
    });
    return yes(cases.sort(byContact));
  });

const byContact = (a: MyCase, b: MyCase): number =>
  (a.nextContact.on ?? '9999').localeCompare(b.nextContact.on ?? '9999') || a.clientName.localeCompare(b.clientName);
