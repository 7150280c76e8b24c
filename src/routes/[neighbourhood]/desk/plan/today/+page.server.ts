import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { acceptPlan, type ChosenPair } from '#server/matching/accept-plan.ts';
import { beginPlanOfDay } from '#server/matching/begin-plan-of-day.ts';
import { cancelPlanOfDay } from '#server/matching/cancel-plan-of-day.ts';
import { planToday } from '#server/matching/plan-today.ts';
import { isId } from '#server/platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const planned = await planToday(locals.coordinating());
  if (!planned.ok) error(404, 'not found');
  const asked = { mail: count(url, 'mail'), phone: count(url, 'phone'), desk: count(url, 'desk') };
  return {
    ...planned.value,
    asked,
    isStopped: url.searchParams.has('stopped'),
    isUnticked: url.searchParams.has('none')
  };
};

export const actions: Actions = {
  accept: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const mark = form.get('mark');
    const chosen = { mark: typeof mark === 'string' ? mark : '', pairs: chosenIn(form) };
    const left = leftOutIn(form);
    const accepted = await acceptPlan(visit, chosen);
    const here = `/${visit.neighbourhood.slug}/desk/plan/today`;
    if (accepted.ok) {
      const { mail, phone, desk } = accepted.value;
      redirect(303, `${here}?mail=${mail}&phone=${phone}&desk=${desk}`);
    }
    if (accepted.reason === 'not-allowed') error(404, 'not found');
    const words = accepted.reason === 'nobody-chosen' ? m.day_plan_nobody_chosen() : m.day_plan_changed();
    return fail(400, { errors: { [accepted.reason === 'nobody-chosen' ? 'pair' : 'form']: words }, left });
  },
  make: async ({ request, locals }) => {
    const visit = locals.coordinating(await request.formData());
    if (!(await beginPlanOfDay(visit)).ok) error(404, 'not found');
    redirect(303, `/${visit.neighbourhood.slug}/desk/plan/today`);
  },
  cancel: async ({ request, locals }) => {
    const visit = locals.coordinating(await request.formData());
    if (!(await cancelPlanOfDay(visit)).ok) error(404, 'not found');
    redirect(303, `/${visit.neighbourhood.slug}/desk/plan/today?stopped`);
  }
};

// A pair is "ask:helper", both ids; anything else was not made by this page.
const chosenIn = (form: FormData): ChosenPair[] =>
  form.getAll('pair').flatMap((pair) => {
    const [askId, helperId] = typeof pair === 'string' ? pair.split(':') : [];
    return isId(askId) && isId(helperId) ? [{ askId, helperId }] : [];
  });

// The boxes that were left empty, so that they stay so.
const leftOutIn = (form: FormData): string[] => {
  const ticked = new Set(form.getAll('pair'));
  return form.getAll('seen').filter((pair) => typeof pair === 'string' && !ticked.has(pair)) as string[];
};

const count = (url: URL, name: string): number =>
  Math.min(999, Math.max(0, Math.floor(Number(url.searchParams.get(name)) || 0)));
