import { kindsOnOffer } from '#server/offers/kinds-on-offer.ts';
import { categoryName, categoryPicture } from '../category-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const kinds = await kindsOnOffer(locals.signedIn());
  return { kinds: kinds.map((key) => ({ key, name: categoryName(key), picture: categoryPicture(key) })) };
};
