import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { isPurpose } from '#domain/proxies/purpose.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { isId } from '#server/platform/ids.ts';
import { myProxies } from '#server/proxies/my-proxies.ts';
import { takeBackAgreement } from '#server/proxies/take-back-agreement.ts';
import { withdrawProxyCode } from '#server/proxies/withdraw-proxy-code.ts';
import { withdrawWish } from '#server/proxies/withdraw-wish.ts';
import { doneInWords } from '../../done-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const { timezone } = visit.neighbourhood;
  const { done, codes, wishes, ...who } = await myProxies(visit);
  return {
    ...who,
    codes: codes.map(({ expiresAt, ...code }) => ({ ...code, until: dayIn(timezone, expiresAt) })),
    wishes: wishes.map(({ id, answer, madeAt }) => ({ id, answer, on: dayIn(timezone, madeAt) })),
    done: doneInWords(done, timezone),
    isChanged: url.searchParams.has('changed')
  };
};

type Doing = { readonly visit: SignedIn; readonly id: string; readonly form: FormData };

const doing =
  (happening: (doing: Doing) => Promise<{ readonly ok: boolean }>) =>
  async ({ request, locals }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const id = form.get('id');
    const done = isId(id) ? await happening({ visit, id, form }) : { ok: false };
    if (!done.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `/${visit.neighbourhood.slug}/me/proxies?changed`);
  };

export const actions: Actions = {
  stop: doing(({ visit, id, form }) => {
    const purpose = form.get('purpose');
    const only = typeof purpose === 'string' && isPurpose(purpose) ? { purposes: [purpose] } : {};
    return takeBackAgreement(visit, { personId: visit.personId, proxyId: id, ...only });
  }),
  giveBack: doing(({ visit, id }) => takeBackAgreement(visit, { personId: id, proxyId: visit.personId })),
  withdrawCode: doing(({ visit, id }) => withdrawProxyCode(visit, id)),
  withdrawWish: doing(({ visit, id }) => withdrawWish(visit, id))
};
