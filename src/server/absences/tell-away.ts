import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import { daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { nobodyThere } from '#domain/owners/nobody-there.ts';
import type { Away, Care } from '#domain/owners/who-looks-after.ts';
import type { Locale, SignedIn } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import type { Tx } from '#server/platform/db.ts';
import { administrators } from './store.ts';

type Told = { readonly id: string; readonly away: Away; readonly care: Care };

/** Tells who stands in, and where there would be nobody at all, who keeps the neighbourhood. */
export async function tellAway(tx: Tx, visit: SignedIn, { id, away, care }: Told): Promise<void> {
  const { slug } = visit.neighbourhood;
  const { standInId } = away;
  if (standInId) {
    const write = letter(`/${slug}/desk/away/${id}`, (locale) => m.mail_stand_in({}, { locale }));
    await planMail(tx, visit, { to: standInId, kind: 'hand-over', write });
  }
  const days = (Date.parse(away.untilOn) - Date.parse(away.fromOn)) / 86_400_000 + 1;
  const then = { ...care, absences: [...care.absences, away] };
  if (!nobodyThere(then, daysAfter(away.fromOn, 0), days)) return;
  const write = letter(`/${slug}/today`, (locale) => m.mail_nobody_there({}, { locale }));
  for (const to of await administrators(tx)) await planMail(tx, visit, { to, kind: 'hand-over', write });
}

const letter =
  (path: string, says: (locale: Locale) => string) =>
  (locale: Locale): Letter => ({
    subject: m.mail_proposal_subject({}, { locale }),
    paragraphs: [m.mail_proposal_first({}, { locale }), says(locale)],
    action: { label: m.mail_proposal_action({}, { locale }), path }
  });
