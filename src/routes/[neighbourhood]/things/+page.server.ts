import { thingsHere } from '#server/things/things-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.signedIn();
  const { out, ...things } = await thingsHere(visit);
  return {
    ...things,
    out: out.map(({ id, what, dueOn, thingId, borrowerId }) => ({
      ...{ id, what, dueOn, thingId },
      side: borrowerId === visit.personId ? ('borrower' as const) : ('lender' as const)
    }))
  };
};
