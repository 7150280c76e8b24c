import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import { tellOfWords } from '#domain/talks/tell.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { borderHome, newestMailTo } from '#server/mails/store.ts';
import { visitAcross } from '#server/neighbourhoods/visit-across.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { holdMark, setMark } from './store.ts';

type Telling = {
  readonly matchId: string;
  readonly to: string;
  /** Where that one lives, where it is known already. */
  readonly home?: string;
};

/** Lets somebody know that there are words: by one neutral letter, and not by ten; by the house where that one lives. */
export async function tellOfTalk(tx: Tx, visit: Visit, { matchId, to, home }: Telling): Promise<void> {
  const neighbourhoodId = home ?? (await borderHome(tx, to)) ?? visit.neighbourhoodId;
  if (neighbourhoodId === visit.neighbourhoodId) return tellHere(tx, visit, { matchId, to });
  await visitAcross(tx, visit, { neighbourhoodId, work: (there) => tellHere(tx, there, { matchId, to }) });
}

async function tellHere(tx: Tx, visit: Visit, { matchId, to }: Telling): Promise<void> {
  const { regionId, neighbourhoodId, now } = visit;
  const theirs = { regionId, neighbourhoodId, matchId, personId: to };
  // How far somebody read is theirs alone: the clock looks, and the writer never learns of it.
  const telling = await withDuty(tx, visit, {
    duty: 'clock',
    work: async () => {
      const mark = await holdMark(tx, theirs);
      return tellOfWords({ ...mark, newest: await newestMailTo(tx, { to, kind: 'talk' }) }, now);
    }
  });
  if (telling.how === 'not-again') return;
  const write = letterFor(visit.neighbourhood.slug);
  if (telling.how === 'write' && !(await planMail(tx, visit, { to, kind: 'talk', at: telling.at, write }))) return;
  await withDuty(tx, visit, { duty: 'clock', work: () => setMark(tx, theirs, { mailedAt: now }) });
}

// To the day and not to the talk: there stand all talks with something new.
const letterFor =
  (slug: string) =>
  (locale: Locale): Letter => ({
    subject: m.mail_proposal_subject({}, { locale }),
    paragraphs: [m.mail_proposal_first({}, { locale })],
    action: { label: m.mail_proposal_action({}, { locale }), path: `/${slug}/today` }
  });
