import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { isSignedIn } from '#domain/visits/visit.ts';
import { joinNeighbourhood } from '#server/invitations/join-neighbourhood.ts';
import { seeHouseRules } from '#server/house-rules/see-house-rules.ts';
import { seeDoor } from '#server/invitations/see-door.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { askToSignIn } from '#server/sessions/ask-to-sign-in.ts';
import { whoCoordinates } from '#server/roles/who-coordinates.ts';
import { joinDraft, joinLists } from './join-form.ts';
import { personErrors } from './person-words.ts';

type Arriving = {
  readonly request: Request;
  readonly locals: App.Locals;
  readonly source: string;
  readonly secret: string;
};

/** What the page of joining shows: open or not, and the drawn map of the area. */
export async function showDoor(locals: App.Locals, secret: string) {
  const visit = locals.visit();
  const door = await seeDoor(visit, secret);
  const cells = door.cells.map(({ id, name, x, y }) => ({ id, name, x, y }));
  const coordinators = door.isOpen ? await whoCoordinates(visit) : [];
  const { rules } = await seeHouseRules(visit);
  return { isOpen: door.isOpen, cells, coordinators, rules, isMember: isSignedIn(visit), secret };
}

/** Joins, and goes on to the mail; or shows what is not right yet. */
export async function joinHere({ request, locals, source, secret }: Arriving) {
  const form = await request.formData();
  const visit = locals.visit(form);
  const { slug } = visit.neighbourhood;
  const typed = joinDraft(fieldsOf(form, joinLists));
  const joined = await joinNeighbourhood(visit, { ...typed, secret, source });
  if (!joined.ok) return fail(400, { errors: errorsOf(joined), values: { ...typed.draft, postcode: typed.postcode } });
  const { email } = joined.value;
  if (!email || typed.draft.reachBy !== 'email') redirect(303, `/${slug}/join?joined`);
  const goTo = typed.draft.age === 'younger' ? `/${slug}/me/age` : `/${slug}/me`;
  await askToSignIn({ ...visit, formKey: null }, { email, browser: locals.browser, source, goTo });
  redirect(303, `/${slug}/sign-in/code`);
}

type Refused = Exclude<Awaited<ReturnType<typeof joinNeighbourhood>>, { ok: true }>;

function errorsOf(refused: Refused): Record<string, string> {
  if (refused.reason === 'too-often') return { form: m.sign_in_too_often() };
  if (refused.reason === 'closed') return { form: m.join_closed() };
  return personErrors(refused);
}
