import { error, fail, redirect } from '@sveltejs/kit';
import { isCoordinator } from '#domain/people/actor.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { answerLonger } from '#server/loans/answer-longer.ts';
import { bringThingBack } from '#server/loans/bring-thing-back.ts';
import type { LoanChange } from '#server/loans/change-loan-of-two.ts';
import { handOverThing } from '#server/loans/hand-over-thing.ts';
import { keepThingLonger } from '#server/loans/keep-thing-longer.ts';
import { sayLoanTrouble } from '#server/loans/say-loan-trouble.ts';
import { seeLoan } from '#server/loans/see-loan.ts';
import { undoThingBack } from '#server/loans/undo-thing-back.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { thingReasonInWords } from '../../thing-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const seen = isId(params.loan) ? await seeLoan(visit, params.loan) : null;
  if (!seen?.ok) error(404, 'not found');
  return {
    loan: seen.value,
    today: dayIn(visit.neighbourhood.timezone, visit.now),
    isCoordinator: isCoordinator(visit.person),
    helpName: visit.neighbourhood.help.name
  };
};

type Doing = { readonly visit: SignedIn; readonly loanId: string; readonly text: (name: string) => string };

const changing =
  (happening: (doing: Doing) => Promise<LoanChange>) =>
  async ({ request, locals, params }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.loan)) error(404, 'not found');
    const fields = fieldsOf(form);
    const text = (name: string): string => textOf(fields, name);
    const done = await happening({ visit, loanId: params.loan, text });
    if (done.ok) redirect(303, `/${visit.neighbourhood.slug}/loans/${params.loan}`);
    if (done.reason === 'not-found') error(404, 'not found');
    const errors: Record<string, string> = { [done.field ?? 'form']: thingReasonInWords(done.reason) };
    return fail(400, { errors, dueOn: text('dueOn') });
  };

export const actions: Actions = {
  handOver: changing(({ visit, loanId, text }) => handOverThing(visit, { loanId, dueOn: text('dueOn') })),
  back: changing(({ visit, loanId }) => bringThingBack(visit, loanId)),
  notBack: changing(({ visit, loanId }) => undoThingBack(visit, loanId)),
  longer: changing(({ visit, loanId, text }) => keepThingLonger(visit, { loanId, until: text('dueOn') })),
  answer: changing(({ visit, loanId, text }) => answerLonger(visit, { loanId, answer: text('answer') })),
  trouble: changing(({ visit, loanId }) => sayLoanTrouble(visit, loanId))
};
