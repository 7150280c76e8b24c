import type { PageServerLoad } from './$types';

/** Of a case there is nothing in it: a tablet keeps this page for when there is no connection. */
export const load: PageServerLoad = ({ locals }) => {
  locals.working();
};
