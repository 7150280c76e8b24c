import { error, redirect } from '@sveltejs/kit';
import { seeUnsubscribe } from '#server/mails/see-unsubscribe.ts';
import { stopMail } from '#server/mails/stop-mail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const seen = await seeUnsubscribe(locals.visit(), params.secret);
  if (!seen.ok) error(404, 'not found');
  return seen.value;
};

const wishing =
  (wish: 'stop' | 'resume') =>
  async ({ locals, params }: { locals: App.Locals; params: { secret: string } }) => {
    const visit = locals.visit();
    const done = await stopMail(visit, { secret: params.secret, wish });
    if (!done.ok) error(404, 'not found');
    redirect(303, `/${visit.neighbourhood.slug}/unsubscribe/${params.secret}`);
  };

export const actions: Actions = { stop: wishing('stop'), resume: wishing('resume') };
