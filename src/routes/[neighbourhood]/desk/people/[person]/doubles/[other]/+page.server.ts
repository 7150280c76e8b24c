import { error, fail, redirect } from '@sveltejs/kit';
import { comparePeople } from '#server/merges/compare-people.ts';
import { mergePeople } from '#server/merges/merge-people.ts';
import { isId } from '#server/platform/ids.ts';
import { mergeReasonInWords } from '../../../../../merge-words.ts';
import type { Actions, PageServerLoad } from './$types';

type Params = { readonly person: string; readonly other: string };
/** The one of the address stays; the other goes into it. */
const twoIn = ({ person, other }: Params) =>
  isId(person) && isId(other) ? { intoId: person, fromId: other } : error(404, 'not found');

export const load: PageServerLoad = async ({ locals, params }) => {
  const compared = await comparePeople(locals.coordinating(), twoIn(params));
  if (!compared.ok) error(404, 'not found');
  const { into, from, wrong } = compared.value;
  return { into, from, wrong: wrong && mergeReasonInWords(wrong) };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const visit = locals.coordinating(await request.formData());
    const two = twoIn(params);
    const merged = await mergePeople(visit, two);
    const doubles = `/${params.neighbourhood}/desk/people/${two.intoId}/doubles`;
    if (merged.ok) redirect(303, `${doubles}?merged`);
    // Somebody did it meanwhile: that page says who, and can undo it.
    if (merged.reason === 'gone') redirect(303, doubles);
    return fail(400, { errors: { form: mergeReasonInWords(merged.reason) } });
  }
};
