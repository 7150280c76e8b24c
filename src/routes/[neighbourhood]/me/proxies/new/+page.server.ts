import { fail } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { makeProxyCode } from '#server/proxies/make-proxy-code.ts';
import { agreementSentence } from '../../../proxy-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { neighbourhood, now } = locals.signedIn();
  return { today: dayIn(neighbourhood.timezone, now) };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form, ['purposes']);
    const values = { purposes: fields['purposes'] as string[], endsOn: String(fields['endsOn'] ?? '') };
    const made = await makeProxyCode(visit, values);
    if (made.ok) return { code: made.value.code };
    const sentence = made.reason === 'too-many' ? m.wrong_codes_too_many() : agreementSentence(made.reason);
    return fail(400, { errors: { [made.field ?? 'form']: sentence } as Record<string, string>, values });
  }
};
