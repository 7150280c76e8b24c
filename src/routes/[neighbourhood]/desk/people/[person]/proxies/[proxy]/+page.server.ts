import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { DraftAgreement } from '#domain/proxies/agreement.ts';
import { purposes } from '#domain/proxies/purpose.ts';
import { fieldsOf, type Fields } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { agreementBetween } from '#server/proxies/agreement-between.ts';
import { recordAgreement } from '#server/proxies/record-agreement.ts';
import { takeBackAgreement } from '#server/proxies/take-back-agreement.ts';
import { agreementSentence } from '../../../../../proxy-words.ts';
import type { Actions, PageServerLoad } from './$types';

type Params = { readonly person: string; readonly proxy: string };
const twoIn = ({ person, proxy }: Params) =>
  isId(person) && isId(proxy) ? { personId: person, proxyId: proxy } : error(404, 'not found');

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  const two = twoIn(params);
  const seen = await agreementBetween(visit, two);
  if (!seen.ok) error(404, 'not found');
  const wish = url.searchParams.get('wish');
  return {
    ...seen.value,
    ...two,
    wish: isId(wish) ? wish : '',
    today: dayIn(visit.neighbourhood.timezone, visit.now)
  };
};

const text = (fields: Fields, name: string): string => String(fields[name] ?? '');

const draftOf = (fields: Fields): DraftAgreement => ({
  answers: Object.fromEntries(purposes.map((purpose) => [purpose, text(fields, purpose)])),
  channel: text(fields, 'channel'),
  saidOn: text(fields, 'saidOn'),
  endsOn: text(fields, 'endsOn')
});

export const actions: Actions = {
  record: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const two = twoIn(params);
    const fields = fieldsOf(form);
    const draft = draftOf(fields);
    const wish = text(fields, 'wish');
    const recorded = await recordAgreement(visit, { ...two, draft, wishId: isId(wish) ? wish : null });
    if (recorded.ok) redirect(303, `/${params.neighbourhood}/desk/people/${two.personId}/proxies?noted`);
    const errors = { [recorded.field ?? 'form']: agreementSentence(recorded.reason) } as Record<string, string>;
    return fail(400, { errors, values: draft });
  },
  stop: async ({ request, locals, params }) => {
    const visit = locals.coordinating(await request.formData());
    const two = twoIn(params);
    const taken = await takeBackAgreement(visit, two);
    if (taken.ok) redirect(303, `/${params.neighbourhood}/desk/people/${two.personId}/proxies?noted`);
    return fail(400, { errors: { form: m.form_gone() } as Record<string, string>, values: null });
  }
};
