import { fail } from '@sveltejs/kit';
import { m } from '#messages';
import { addPasskey } from '#server/factors/add-passkey.ts';
import { offerPasskey } from '#server/factors/offer-passkey.ts';
import { keepToken, waysOf } from './come-in.ts';
import { textsOf, type Asked, type Sent } from './factor-forms.ts';
import { afterSetUp, beforeSetUp } from './factor-set-up.ts';
import { deviceInWords } from './factor-words.ts';
import { wrongIn } from './wrong-words.ts';

export const load = async ({ locals, url }: Asked) => {
  const visit = locals.inside();
  await beforeSetUp(visit, url);
  return {
    ways: waysOf(visit),
    offer: await offerPasskey(visit, 'make', locals.browser),
    name: deviceInWords(locals.from.device)
  };
};

const sentences = {
  'no-name': m.passkey_no_name,
  'name-too-long': m.passkey_name_too_long,
  'not-fresh': m.second_too_old,
  'too-old': m.second_too_old,
  'not-right': m.passkey_not_made,
  'too-many': m.passkey_too_many,
  gone: m.form_gone
};

export const actions = {
  default: async ({ request, locals, cookies, url }: Sent) => {
    const form = await request.formData();
    const visit = locals.inside(form);
    const text = textsOf(form);
    const answered = { ticket: text('ticket'), words: text('answer'), browser: locals.browser };
    const added = await addPasskey(visit, { name: text('name'), answered });
    if (added.ok) {
      keepToken(cookies, { visit, token: added.value, url });
      return afterSetUp(visit, url);
    }
    if (added.reason === 'not-fresh') await beforeSetUp(visit, url);
    const errors = wrongIn(added, sentences);
    return fail(400, { errors, name: text('name').slice(0, 100) });
  }
};
