import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { DraftThing } from '#domain/things/thing.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { offerThing } from '#server/things/offer-thing.ts';
import { forWhom } from '../../for-whom.ts';
import { thingReasonInWords } from '../../thing-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => forWhom(locals.signedIn(), url);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form, ['daypart']);
    const draft: DraftThing = {
      words: text(fields['words']),
      picture: text(fields['picture']),
      dayparts: fields['daypart'] as string[],
      mostDays: text(fields['mostDays'])
    };
    const forPerson = text(fields['forPerson']);
    const offered = await offerThing(visit, { draft, forPerson: isId(forPerson) ? forPerson : null });
    if (offered.ok) redirect(303, `/${visit.neighbourhood.slug}/things/${offered.value.id}`);
    if (offered.reason !== 'wrong-fields') {
      const errors: Record<string, string> = {
        form: offered.reason === 'parent-first' ? m.age_parent_first() : m.form_gone()
      };
      return fail(400, { errors, values: draft });
    }
    const errors = Object.fromEntries(
      Object.entries(offered.errors).map(([name, reason]) => [
        name === 'dayparts' ? 'daypart' : name,
        thingReasonInWords(reason)
      ])
    );
    return fail(400, { errors, values: draft });
  }
};
