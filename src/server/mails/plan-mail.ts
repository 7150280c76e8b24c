import { m } from '#messages';
import { comesAlways, type MailKind } from '#domain/mails/letter.ts';
import { nextLoudMoment } from '#domain/mails/quiet-hours.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Purpose } from '#domain/proxies/purpose.ts';
import { isAtOrganisation, type AnyVisit } from '#domain/visits/site.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { visitAcross } from '#server/neighbourhoods/visit-across.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { later } from '#server/platform/jobs.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { composeMail, type MailPlan } from './compose-mail.ts';
import { planCaseMail } from './plan-case-mail.ts';
import { addMail, borderHome, proxiesToTell, receiverOf } from './store.ts';

/** Mail about these things goes as well to who acts for somebody in them. */
const purposes: Partial<Record<MailKind, Purpose>> = {
  proposal: 'answers',
  'ask-news': 'answers',
  appointment: 'appointments',
  reminder: 'appointments'
};

/** Plans a mail in the transaction of its cause; false where the receiver does not read mail of this kind. */
export const planMail = (tx: Tx | CaseTx, visit: AnyVisit, plan: MailPlan): Promise<boolean> =>
  isAtOrganisation(visit) ? planCaseMail(tx as CaseTx, visit, plan) : planAtHome(tx as Tx, visit, plan);

/** Plans a mail by the house where its receiver lives: with that name, address and quiet hours. */
async function planAtHome(tx: Tx, visit: Visit, plan: MailPlan): Promise<boolean> {
  const homeId = await borderHome(tx, plan.to);
  if (!homeId) return planHere(tx, visit, plan);
  return visitAcross(tx, visit, {
    neighbourhoodId: homeId,
    work: (there) => planHere(tx, there, { ...plan, write: addressedTo(there.neighbourhood.slug, visit, plan) })
  });
}

/** The same letter with the address of the receiver's own neighbourhood. */
const addressedTo =
  (slug: string, { neighbourhood: here }: Visit, { write }: MailPlan): MailPlan['write'] =>
  (locale) => {
    const { action, ...letter } = write(locale);
    return action
      ? { ...letter, action: { ...action, path: action.path.replace(`/${here.slug}/`, `/${slug}/`) } }
      : letter;
  };

/**
 * Plans a mail in the transaction of its cause, and one for who acts for its receiver; false where the receiver does
 * not read mail of this kind.
 */
async function planHere(tx: Tx, visit: Visit, plan: MailPlan): Promise<boolean> {
  const isPlanned = await planOne(tx, visit, plan);
  const purpose = purposes[plan.kind];
  if (!purpose) return isPlanned;
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const matchId = /\/matches\/([0-9a-f-]{36})$/.exec(plan.write(visit.locale).action?.path ?? '')?.[1] ?? null;
  const work = () => proxiesToTell(tx, plan.to, { purpose, today, matchId });
  for (const to of await withDuty(tx, visit, { duty: 'clock', work }))
    await planOne(tx, visit, { ...plan, to, write: forProxy(visit, plan) });
  return isPlanned;
}

/** The same letter for who acts: it says that it is about somebody else, and leads to that person's page. */
const forProxy =
  ({ neighbourhood: { slug } }: Visit, { to, write }: MailPlan): MailPlan['write'] =>
  (locale) => {
    const letter = write(locale);
    const first = m.mail_proposal_first({}, { locale });
    const rest = letter.paragraphs.filter((one) => one !== first);
    const paragraphs = [first, m.mail_for_other({}, { locale }), ...rest];
    if (!letter.action) return { ...letter, paragraphs };
    const path = letter.action.path.replace(`/${slug}/`, `/${slug}/for/${to}/`);
    return { ...letter, paragraphs, action: { ...letter.action, path } };
  };

async function planOne(tx: Tx, visit: Visit, plan: MailPlan): Promise<boolean> {
  // Whoever causes a mail need not be allowed to see the address: the clock looks that up.
  const receiver = await withDuty(tx, visit, { duty: 'clock', work: () => receiverOf(tx, plan.to, plan.kind) });
  if (!receiver || receiver.stopped || !(plan.address ?? receiver.email)) return false;
  const { id, at } = await put(tx, visit, { plan, locale: receiver.locale });
  const { regionId, neighbourhoodId } = visit;
  await later(tx, 'send-mail', { knock: { regionId, neighbourhoodId, mailId: id }, at });
  return true;
}

async function put(tx: Tx, visit: Visit, { plan, locale }: { plan: MailPlan; locale: Locale }) {
  const composed = composeMail(visit, plan, locale);
  const at = comesAlways(plan.kind)
    ? (plan.at ?? visit.now)
    : nextLoudMoment(plan.at ?? visit.now, visit.neighbourhood.quiet, visit.neighbourhood.timezone);
  await addMail(tx, {
    regionId: visit.regionId,
    neighbourhoodId: visit.neighbourhoodId,
    ...composed,
    calendar: plan.calendar ?? null,
    aboutMatchId: plan.aboutMatch ?? null,
    address: plan.address ?? null,
    sendAfter: at
  });
  return { id: composed.id, at };
}
