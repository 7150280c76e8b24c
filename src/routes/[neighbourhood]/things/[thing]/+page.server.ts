import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { WishReason } from '#domain/things/wish.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { borrowThing } from '#server/things/borrow-thing.ts';
import { thingHere } from '#server/things/things-here.ts';
import { forWhom } from '../../for-whom.ts';
import { thingReasonInWords } from '../../thing-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.signedIn();
  const seen = isId(params.thing) ? await thingHere(visit, params.thing) : null;
  if (!seen?.ok) error(404, 'not found');
  return {
    thing: seen.value,
    today: dayIn(visit.neighbourhood.timezone, visit.now),
    ...(await forWhom(visit, url))
  };
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const sentences: Readonly<Record<string, () => string>> = {
  'is-away': m.thing_away_now,
  'is-mine': m.form_gone,
  'too-many': m.ask_too_many,
  'parent-first': m.age_parent_first
};

export const actions: Actions = {
  borrow: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.thing)) error(404, 'not found');
    const fields = fieldsOf(form, ['parts']);
    const draft = {
      fromOn: text(fields['fromOn']),
      parts: fields['parts'] as string[],
      dueOn: text(fields['dueOn']),
      words: text(fields['words'])
    };
    const forPerson = isId(fields['forPerson']) ? (fields['forPerson'] as string) : null;
    const asked = await borrowThing(visit, { thingId: params.thing, forPerson, draft });
    const base = `/${visit.neighbourhood.slug}`;
    if (asked.ok)
      redirect(303, forPerson ? `${base}/desk/asks/${asked.value.askId}` : `${base}/asks/${asked.value.askId}?posted`);
    const { reason } = asked;
    if (reason === 'not-found' || reason === 'not-allowed') error(404, 'not found');
    const sentence = sentences[reason]?.() ?? thingReasonInWords(reason as WishReason);
    const errors: Record<string, string> = { [asked.field ?? 'form']: sentence };
    return fail(400, { errors, values: draft });
  }
};
