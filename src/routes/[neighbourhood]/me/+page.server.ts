import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { isAdministrator, isCoordinator, isYoung } from '#domain/people/actor.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { changeProfile } from '#server/profiles/change-profile.ts';
import { myPage } from '#server/profiles/my-page.ts';
import { contactInWords } from '../contact-words.ts';
import { momentInWords } from '../moment-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const found = await myPage(visit);
  if (!found.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const keepsSettings = isAdministrator(visit.person) && !isCoordinator(visit.person);
  const looks = found.value.looks.map(({ id, firstName, lookedAt }) => ({
    id,
    firstName,
    when: momentInWords(lookedAt, timezone)
  }));
  const contacts = found.value.contacts.map(({ id, firstName, calledAt, ...call }) => ({
    id,
    firstName,
    words: contactInWords(call),
    when: momentInWords(calledAt, timezone)
  }));
  return {
    me: found.value.me,
    looks,
    contacts,
    isKept: url.searchParams.has('kept'),
    isYoung: isYoung(visit.person),
    keepsSettings
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form);
    const text = (name: string) => textOf(fields, name);
    const values = { likes: text('likes'), hard: text('hard'), audience: text('audience') };
    const changed = await changeProfile(visit, values);
    if (changed.ok) redirect(303, `/${visit.neighbourhood.slug}/me?kept`);
    return fail(400, {
      errors: { [changed.field ?? 'form']: m.wrong_words_too_long() } as Record<string, string>,
      values
    });
  }
};
