import { m } from '#messages';
import { toldAt } from '#domain/concerns/hours.ts';
import type { Letter } from '#domain/mails/letter.ts';
import { sideOfConcern } from '#domain/concerns/concern.ts';
import { no } from '#domain/result.ts';
import type { Locale, SignedIn } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { seal } from '#server/platform/vault.ts';
import { handleConcern, type Handled } from './handle-concern.ts';
import { changeConcern } from './store.ts';

type Telling = { readonly id: string; readonly words: string };

/** Tells whom it is about what was told, in the coordinator's own words and never by whom; that one can answer. */
export function tellReported(visit: SignedIn, { id, words }: Telling): Promise<Handled> {
  if (words === '') return Promise.resolve(no('says-nothing', 'words'));
  if (words.length > 2000) return Promise.resolve(no('words-too-long', 'words'));
  const write = (locale: Locale): Letter => ({
    subject: m.mail_proposal_subject({}, { locale }),
    paragraphs: [m.mail_told_first({}, { locale }), m.mail_told_next({}, { locale })],
    action: { label: m.mail_told_action({}, { locale }), path: `/${visit.neighbourhood.slug}/concerns/${id}` }
  });
  return handleConcern(visit, {
    action: 'tell-reported',
    id,
    kind: 'ConcernTold',
    change: async (tx, concern) => {
      const { aboutId } = concern;
      // Whoever lives across the border is spoken to by the own desk.
      if (sideOfConcern(concern) === 'teller') return false;
      const set = { told: seal(words, `concerns.told.${id}`), toldAt: visit.now };
      if (!aboutId || !(await changeConcern(tx, id, { once: 'toldAt', set }))) return false;
      await planMail(tx, visit, {
        to: aboutId,
        kind: 'concern',
        write,
        at: toldAt(visit.now, visit.neighbourhood.timezone)
      });
      return true;
    }
  });
}
