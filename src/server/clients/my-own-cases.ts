import type { ClientVisit } from '#domain/visits/case-visit.ts';
import { isLive } from '#domain/relations/relation.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { look } from '#server/platform/transaction.ts';
import { relationsOf } from '#server/relations/store.ts';
import { colleagues } from '#server/workers/colleagues.ts';
import { casesOf } from './store.ts';

export type OwnCase = { readonly caseId: string; readonly withWhom: readonly string[] };

/** The cases that are about whoever is signed in, each with the names of who works on it. */
export const myOwnCases = (visit: ClientVisit): Promise<readonly OwnCase[]> =>
  look(visit, async (tx) => {
    const all = await colleagues(tx, await organisationRing(tx, visit.organisationId), visit.organisationId);
    const cases: OwnCase[] = [];
    for (const caseId of await casesOf(tx, visit.personId)) {
      const live = (await relationsOf(tx, caseId)).filter(
        (one) => isLive(one, visit.now) && one.ground !== 'emergency'
      );
      const withWhom = live.map(({ personId }) => all.find(({ id }) => id === personId)?.name ?? '');
      cases.push({ caseId, withWhom: [...new Set(withWhom)] });
    }
    return cases;
  });
