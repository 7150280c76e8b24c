import { m } from '#messages';
import { lapseOf, lapseWindow } from '#domain/endings/ending.ts';
import type { Letter } from '#domain/mails/letter.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { visitNeighbourhoods } from '#server/neighbourhoods/visit-neighbourhoods.ts';
import type { Tx } from '#server/platform/db.ts';
import { addLapseNotice, lapsingEntries, type LapsingEntry } from './store.ts';

/** Every morning: whose ask or offer comes to its end is told before, and asked afterwards how it ended; each once (N4). */
export const tellLapses = (): Promise<void> =>
  visitNeighbourhoods('tell-lapses', async (tx, visit) => {
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    for (const entry of await lapsingEntries(tx, { window: lapseWindow(today), today })) {
      const lapse = lapseOf(entry.endsOn, today);
      // Who reads no mail is on the desk's list of calls until it is done.
      if (lapse && !entry.isByPhone) await tell(tx, visit, { entry, lapse });
    }
  });

type Telling = { readonly entry: LapsingEntry; readonly lapse: 'lapsing' | 'lapsed' };

async function tell(tx: Tx, visit: Visit, { entry, lapse }: Telling): Promise<void> {
  const { id: entryId, personId, endsOn, what } = entry;
  if (!(await addLapseNotice(tx, visit, { entryId, kind: lapse, endsOn }))) return;
  const path = `/${visit.neighbourhood.slug}/${what}s/${entryId}`;
  const planned = await planMail(tx, visit, {
    to: personId,
    kind: 'lapse',
    write: (locale) => letter(locale, { path, what, lapse })
  });
  if (planned) await recordFact(tx, visit, { kind: 'LapseTold', entryId, personId, lapse });
}

const sentences = {
  ask: { lapsing: [m.mail_ask_lapsing, m.mail_lapsing_free], lapsed: [m.mail_ask_lapsed, m.mail_lapsed_free] },
  offer: { lapsing: [m.mail_offer_lapsing, m.mail_lapsing_free], lapsed: [m.mail_offer_lapsed, m.mail_lapsed_free] }
} as const;

function letter(
  locale: Locale,
  { path, what, lapse }: { path: string } & Pick<LapsingEntry, 'what'> & Pick<Telling, 'lapse'>
): Letter {
  return {
    subject: m.mail_proposal_subject({}, { locale }),
    paragraphs: [m.mail_proposal_first({}, { locale }), ...sentences[what][lapse].map((one) => one({}, { locale }))],
    action: { label: m.mail_lapse_action({}, { locale }), path }
  };
}
