import { error, fail, redirect } from '@sveltejs/kit';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordAge } from '#server/ages/record-age.ts';
import { recordParentalConsent } from '#server/ages/record-parental-consent.ts';
import { seeAge } from '#server/ages/see-age.ts';
import { withdrawParentalConsent } from '#server/ages/withdraw-parental-consent.ts';
import { fieldsOf, textOf, type Fields } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { ageSentence } from '../../../../age-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  const seen = isId(params.person) ? await seeAge(visit, params.person) : null;
  if (!seen?.ok) error(404, 'not found');
  return {
    ...seen.value,
    today: dayIn(visit.neighbourhood.timezone, visit.now),
    isKept: url.searchParams.has('kept')
  };
};

type Doing = { readonly visit: SignedIn; readonly personId: string; readonly fields: Fields };

const writing =
  (happening: (doing: Doing) => Promise<Result<null, string>>) =>
  async ({ request, locals, params }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    if (!isId(params.person)) error(404, 'not found');
    const fields = fieldsOf(form);
    const done = await happening({ visit, personId: params.person, fields });
    if (done.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/people/${params.person}/age?kept`);
    const text = (name: string): string => textOf(fields, name).slice(0, 100);
    const errors: Record<string, string> = { [done.field ?? 'form']: ageSentence(done.reason) };
    const paper = { signedOn: text('signedOn'), parentName: text('parentName'), parentPhone: text('parentPhone') };
    return fail(400, { errors, values: { age: text('age'), ...paper } });
  };

export const actions: Actions = {
  tell: writing(({ visit, personId, fields }) => recordAge(visit, { personId, age: textOf(fields, 'age') })),
  consent: writing(({ visit, personId, fields }) => {
    const [signedOn, parentName] = [textOf(fields, 'signedOn'), textOf(fields, 'parentName')];
    const draft = { signedOn, parentName, parentPhone: textOf(fields, 'parentPhone') };
    return recordParentalConsent(visit, { personId, draft });
  }),
  withdraw: writing(({ visit, personId }) => withdrawParentalConsent(visit, personId))
};
