import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Actor } from '#domain/people/actor.ts';
import { stands } from '#domain/proxies/agreement.ts';
import { actionsFor, type OnBehalfOf, type Purpose } from '#domain/proxies/purpose.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { youthNow } from '#server/ages/store.ts';
import { addLook } from '#server/people/store-desk.ts';
import type { Tx } from '#server/platform/db.ts';
import { look, withDuty, type Scope } from '#server/platform/transaction.ts';
import { agreementsBetween, lookedSince } from './store.ts';

type At = { readonly neighbourhood: Neighbourhood; readonly person: Actor; readonly now: Date };

/** For whom this visitor may act now, for one of these purposes: `ended` where that was so once, `never` where never. */
export const recogniseProxy = (
  { neighbourhood, person, now }: At,
  { personId, needs }: { readonly personId: string; readonly needs: readonly Purpose[] }
): Promise<Result<OnBehalfOf, 'ended' | 'never'>> => {
  const here = { regionId: neighbourhood.regionId, neighbourhoodId: neighbourhood.id, personId: person.id };
  const scope = { ...here, session: null, duty: 'person', now, formKey: null, asker: null } as const;
  const today = dayIn(neighbourhood.timezone, now);
  return look(scope, async (tx) => {
    const agreements = await agreementsBetween(tx, { personId, proxyId: person.id });
    const purposes = agreements.filter((one) => stands(one, today)).map(({ purpose }) => purpose);
    const asked = agreements.filter(({ purpose, answer }) => answer === 'yes' && needs.includes(purpose));
    const [first] = asked;
    if (!first) return no('never');
    if (!needs.some((one) => purposes.includes(one))) return no('ended');
    const { firstName } = first;
    await noteLook(tx, scope, personId);
    const youth = await youthNow(tx, personId);
    return yes({ id: personId, firstName, youth, purposes, today, actions: actionsFor(purposes) });
  });
};

const halfADay = 43_200_000;
type Looking = Scope & { readonly regionId: string; readonly neighbourhoodId: string; readonly personId: string };

/** Whose things they are reads that somebody looked, at most twice a day; who looks need not be able to read that. */
async function noteLook(tx: Tx, scope: Looking, personId: string): Promise<void> {
  const since = new Date(scope.now.getTime() - halfADay);
  const work = () => lookedSince(tx, { lookerId: scope.personId, personId, since });
  if (!(await withDuty(tx, scope, { duty: 'clock', work }))) await addLook(tx, scope, { at: personId, what: 'proxy' });
}
