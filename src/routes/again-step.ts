import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { maySetUpFactor } from '#domain/factors/fresh.ts';
import type { Inside } from '#domain/visits/site.ts';
import { myFactors } from '#server/factors/my-factors.ts';
import { offerPasskey } from '#server/factors/offer-passkey.ts';
import { askCodeAgain } from '#server/sessions/ask-code-again.ts';
import { heldForm } from '#server/sessions/held-form.ts';
import { showMailedCode } from '#server/sessions/show-mailed-code.ts';
import { keepToken, ownPath, pathOf, waysOf } from './come-in.ts';
import { factorForms, textsOf, type Asked, type Sent } from './factor-forms.ts';
import { factorErrors } from './factor-words.ts';

export const load = async ({ locals, url }: Asked) => {
  const visit = locals.inside();
  const { to, held: heldId } = waySaid(visit, url);
  const held = await heldForm(visit, heldId);
  const { passkeys, codeAppSince } = await myFactors(visit);
  const hasFactor = passkeys.length > 0 || codeAppSince !== null;
  const isDone = maySetUpFactor(visit, hasFactor);
  if (isDone && !held) redirect(303, to);
  const hasPasskey = passkeys.some(({ isDoubted }) => !isDoubted);
  return {
    to,
    path: pathOf(visit),
    heldId,
    held: isDone ? held : null,
    hasCodeApp: codeAppSince !== null,
    // Whoever holds a role and set up a second factor shows that; everybody else may use the mail.
    byMail: visit.session.heldRoles.length === 0 || !hasFactor,
    isMailed: url.searchParams.has('mailed'),
    offer: hasPasskey ? await offerPasskey(visit, 'show', locals.browser) : null
  };
};

/** Where somebody came from, and what waits for that person there. */
function waySaid(visit: Inside, url: URL): { to: string; held: string } {
  const to = ownPath(visit, url.searchParams.get('to')) ?? waysOf(visit);
  return { to, held: url.searchParams.get('held') ?? '' };
}

/** Back to this page, which then knows what is done. */
function here(visit: Inside, url: URL, more: Record<string, string> = {}): never {
  redirect(303, `${url.pathname}?${new URLSearchParams({ ...waySaid(visit, url), ...more })}`);
}

export const actions = {
  ...factorForms(here),
  ask: async ({ request, locals, url }: Sent) => {
    const visit = locals.inside(await request.formData());
    const asked = await askCodeAgain(visit, locals.browser);
    if (!asked.ok) return fail(400, { errors: factorErrors(asked), code: '' });
    return here(visit, url, { mailed: '' });
  },
  mailed: async ({ request, locals, cookies, url, getClientAddress }: Sent) => {
    const form = await request.formData();
    const visit = locals.inside(form);
    const code = textsOf(form)('code');
    const shown = await showMailedCode(visit, { code, browser: locals.browser, source: getClientAddress() });
    if (!shown.ok) {
      const errors = shown.reason === 'wrong-code' ? { code: m.sign_in_wrong_code() } : factorErrors(shown);
      return fail(400, { errors: errors as Record<string, string>, code: code.slice(0, 20) });
    }
    keepToken(cookies, { visit, token: shown.value, url });
    return here(visit, url);
  }
};
