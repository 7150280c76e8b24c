import { fail, type RequestEvent } from '@sveltejs/kit';
import type { SignedIn } from '#domain/visits/visit.ts';
import { showCode } from '#server/factors/show-code.ts';
import { showPasskey } from '#server/factors/show-passkey.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { keepToken } from './come-in.ts';
import { factorErrors } from './factor-words.ts';

/** The fields of a form as text. */
export function textsOf(form: FormData): (name: string) => string {
  const fields = fieldsOf(form);
  return (name) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
}

type Event = Pick<RequestEvent, 'request' | 'locals' | 'cookies' | 'url'>;
type Go = (visit: SignedIn, url: URL) => never;

/** The two ways of showing a second factor, on whichever page; `go` says where to go afterwards. */
export const factorForms = (go: Go) => ({
  code: async ({ request, locals, cookies, url }: Event) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const text = textsOf(form);
    const shown = await showCode(visit, { code: text('code'), browser: locals.browser });
    if (!shown.ok) return fail(400, { errors: factorErrors(shown), code: text('code').slice(0, 20) });
    keepToken(cookies, { slug: visit.neighbourhood.slug, token: shown.value, url });
    return go(visit, url);
  },
  passkey: async ({ request, locals, cookies, url }: Event) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const text = textsOf(form);
    const answer = { ticket: text('ticket'), words: text('answer'), browser: locals.browser };
    const shown = await showPasskey(visit, answer);
    if (!shown.ok) return fail(400, { errors: factorErrors(shown), code: '' });
    keepToken(cookies, { slug: visit.neighbourhood.slug, token: shown.value, url });
    return go(visit, url);
  }
});
