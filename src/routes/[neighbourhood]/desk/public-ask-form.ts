import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { beginIntake } from '#server/intakes/begin-intake.ts';
import { isId } from '#server/platform/ids.ts';
import { changePublicAsk, publicAskChanges } from '#server/public-asks/change-public-ask.ts';

type Event = { readonly request: Request; readonly locals: App.Locals };
const wrong = (sentence: string) => fail(400, { errors: { form: sentence } as Record<string, string> });

/** Goes on with what somebody left without an account, as an intake. */
export async function beginFrom({ request, locals }: Event) {
  const form = await request.formData();
  const visit = locals.coordinating(form);
  const id = form.get('publicAsk');
  const begun = isId(id) ? await beginIntake(visit, id) : null;
  if (begun?.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/intake/${begun.value.id}`);
  return wrong(begun?.reason === 'in-other-hands' ? m.public_ask_in_hands() : m.form_gone());
}

/** Marks it or takes it away, and goes to where the page says. */
export const changeFrom =
  (way: (base: string, changed: { id: string; change: string }) => string) =>
  async ({ request, locals }: Event) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const [id, wanted] = [form.get('publicAsk'), form.get('change')];
    const change = publicAskChanges.find((one) => one === wanted);
    const changed = isId(id) && change ? await changePublicAsk(visit, { id, change }) : null;
    if (!changed?.ok || !isId(id) || !change) return wrong(m.form_gone());
    redirect(303, way(`/${visit.neighbourhood.slug}/desk`, { id, change }));
  };
