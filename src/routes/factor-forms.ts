import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Inside } from '#domain/visits/site.ts';
import type { CodeAppOffer } from '#server/factors/offer-code-app.ts';
import { showCode } from '#server/factors/show-code.ts';
import { showPasskey } from '#server/factors/show-passkey.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { keepToken } from './come-in.ts';
import { factorErrors } from './factor-words.ts';

/** The fields of a form as text. */
export function textsOf(form: FormData): (name: string) => string {
  const fields = fieldsOf(form);
  return (name) => textOf(fields, name);
}

/** A form that was sent in. */
export type Sent = Pick<RequestEvent, 'request' | 'locals' | 'cookies' | 'url' | 'getClientAddress'>;
/** A page that is asked for. */
export type Asked = Pick<RequestEvent, 'locals' | 'url'>;
type Go = (visit: Inside, url: URL) => never;

/** The two ways of showing a second factor, on whichever page; `go` says where to go afterwards. */
export const factorForms = (go: Go) => ({
  code: async ({ request, locals, cookies, url }: Sent) => {
    const form = await request.formData();
    const visit = locals.inside(form);
    const text = textsOf(form);
    const shown = await showCode(visit, { code: text('code'), browser: locals.browser });
    if (!shown.ok) return fail(400, { errors: factorErrors(shown), code: text('code').slice(0, 20) });
    keepToken(cookies, { visit, token: shown.value, url });
    return go(visit, url);
  },
  passkey: async ({ request, locals, cookies, url }: Sent) => {
    const form = await request.formData();
    const visit = locals.inside(form);
    const text = textsOf(form);
    const answer = { ticket: text('ticket'), words: text('answer'), browser: locals.browser };
    const shown = await showPasskey(visit, answer);
    if (!shown.ok) return fail(400, { errors: factorErrors(shown), code: '' });
    keepToken(cookies, { visit, token: shown.value, url });
    return go(visit, url);
  }
});

/** What a form of these pages is answered with, where it did not go well, or where there is something to show. */
export type Said = {
  readonly errors?: Record<string, string>;
  readonly code?: string;
  readonly name?: string;
  readonly codes?: readonly string[];
  readonly offer?: CodeAppOffer;
} | null;
