import { isLive, type Ground } from '#domain/relations/relation.ts';
import type { CaseTx } from '#server/platform/db.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { colleagues, type Colleague } from '#server/workers/colleagues.ts';
import { relationsOf } from './store.ts';

/** A worker of a case, now or before. */
export type OnCase = {
  readonly relationId: string;
  readonly personId: string;
  readonly name: string;
  readonly ground: Ground;
  readonly givenBy: string;
  readonly beginsAt: Date;
  readonly endsAt: Date | null;
  readonly isLive: boolean;
};

/** Who works and worked on a case, by name, and the colleagues who do not. */
export async function peopleOnCase(
  tx: CaseTx,
  { caseId, organisationId, rings, visit }: OpenCase
): Promise<{ readonly on: readonly OnCase[]; readonly others: readonly Colleague[] }> {
  const all = await colleagues(tx, rings.organisation, organisationId);
  const nameOf = (id: string): string => all.find((one) => one.id === id)?.name ?? '';
  const on = (await relationsOf(tx, caseId)).map((relation) => ({
    relationId: relation.id,
    personId: relation.personId,
    name: nameOf(relation.personId),
    ground: relation.ground,
    givenBy: nameOf(relation.givenBy),
    beginsAt: relation.beginsAt,
    endsAt: relation.endsAt,
    isLive: isLive(relation, visit.now)
  }));
  const busy = new Set(on.filter((one) => one.isLive).map(({ personId }) => personId));
  const others = all.filter(({ id, hasLeft, roles }) => !busy.has(id) && !hasLeft && roles.includes('social-worker'));
  return { on, others };
}
