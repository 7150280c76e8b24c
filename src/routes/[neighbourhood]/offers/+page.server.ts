import { myOffers } from '#server/offers/my-offers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ offers: await myOffers(locals.signedIn()) });
