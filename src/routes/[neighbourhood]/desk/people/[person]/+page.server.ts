import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { rulesOf } from '#server/house-rules/rules-of.ts';
import { recordCall } from '#server/calls/record-call.ts';
import { doublesOf } from '#server/merges/doubles-of.ts';
import { recordNotNow } from '#server/people/record-not-now.ts';
import { seePerson } from '#server/people/see-person.ts';
import { takeBackRecord, type Recorded } from '#server/people/take-back-record.ts';
import { undoWelcome } from '#server/people/undo-welcome.ts';
import { vouchForPerson } from '#server/people/vouch-for-person.ts';
import { welcomePerson } from '#server/people/welcome-person.ts';
import { whoActsHere } from '#server/proxies/who-acts-here.ts';
import { fieldsOf, type Fields } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { callAtDesk } from '../../call-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const seen = isId(params.person) ? await seePerson(visit, params.person) : null;
  if (!seen?.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const calls = seen.value.calls.map((call) => callAtDesk(call, timezone));
  const alike = await doublesOf(visit, seen.value.person.id);
  const acting = await whoActsHere(visit, seen.value.person.id);
  const actFor = acting.ok ? acting.value.forThem.filter(({ purposes }) => purposes.length > 0) : [];
  return {
    ...seen.value,
    rules: await rulesOf(visit, params.person),
    calls,
    actFor: actFor.map(({ firstName }) => firstName),
    doubles: alike.ok
      ? alike.value.doubles.map(({ firstName, initial }) => [firstName, initial].filter(Boolean).join(' '))
      : [],
    today: dayIn(timezone, visit.now)
  };
};

const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
const sentences: Readonly<Record<string, () => string>> = {
  'no-kind': m.wrong_no_choice,
  'no-date': m.wrong_no_date,
  'in-the-future': m.wrong_in_the_future,
  'in-the-past': m.wrong_in_the_past,
  'too-far-away': m.wrong_too_far_away,
  'note-too-long': m.wrong_words_too_long
};

type Doing = { readonly visit: SignedIn; readonly personId: string; readonly fields: Fields };
type Done = { readonly ok: true } | { readonly ok: false; readonly reason: string; readonly field?: string };

const writing =
  (happening: (doing: Doing) => Promise<Done>) =>
  async ({ request, locals, params }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    if (!isId(params.person)) error(404, 'not found');
    const fields = fieldsOf(form);
    const done = await happening({ visit, personId: params.person, fields });
    if (done.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/people/${params.person}`);
    const sentence = sentences[done.reason] ?? m.form_gone;
    const values = {
      kind: text(fields, 'kind'),
      seenOn: text(fields, 'seenOn'),
      endsOn: text(fields, 'endsOn'),
      note: text(fields, 'note')
    };
    const field = done.reason === 'no-outcome' ? 'form' : (done.field ?? 'form');
    return fail(400, { errors: { [field]: sentence() } as Record<string, string>, values });
  };

const kinds: readonly Recorded[] = ['vouchings', 'notNows', 'calls'];

export const actions: Actions = {
  welcome: writing(({ visit, personId }) => welcomePerson(visit, personId)),
  undoWelcome: writing(({ visit, personId }) => undoWelcome(visit, personId)),
  vouch: writing(({ visit, personId, fields }) =>
    vouchForPerson(visit, { personId, kind: text(fields, 'kind'), seenOn: text(fields, 'seenOn') })
  ),
  notNow: writing(({ visit, personId, fields }) => recordNotNow(visit, { personId, endsOn: text(fields, 'endsOn') })),
  call: writing(({ visit, personId, fields }) =>
    recordCall(visit, { personId, matchId: null, way: text(fields, 'way'), note: text(fields, 'note') })
  ),
  takeBack: writing(async ({ visit, fields }) => {
    const what = kinds.find((one) => one === text(fields, 'what'));
    const id = text(fields, 'record');
    return what && isId(id) ? takeBackRecord(visit, { what, id }) : { ok: false, reason: 'gone' };
  })
};
