import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { isId, newBlindId } from '#server/platform/ids.ts';
import { peopleOnCase } from './people-on-case.ts';
import { addRelation } from './store.ts';

type Asking = { readonly caseId: string; readonly personId: string };
type Asked = Result<null, 'not-found' | 'no-colleague' | 'only-for-an-emergency'>;

/** Brings a colleague to a case one belongs to; somebody who is there for an emergency brings nobody. */
export const askAlong = (visit: WorkerVisit, { caseId, personId }: Asking): Promise<Asked> => {
  const change = { action: 'ask-along', caseId, kind: 'WorkerJoined', part: 'people' } as const;
  const about = isId(personId) ? { aboutId: personId } : {};
  return changeInCase<Asked>(visit, { ...change, ...about }, async (tx, room) => {
    if (room.ground === 'emergency') return no('only-for-an-emergency');
    const { others } = await peopleOnCase(tx, room);
    if (!others.some(({ id }) => id === personId)) return no('no-colleague', 'personId');
    const { organisationId, now } = visit;
    const given = { ground: 'asked-along', givenBy: visit.personId, beginsAt: now };
    await addRelation(tx, { organisationId, id: newBlindId<string>(), caseId, personId, ...given });
    return yes(null);
  });
};
