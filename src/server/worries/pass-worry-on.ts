import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { Locale, SignedIn } from '#domain/visits/visit.ts';
import { mayHandleWorry } from '#domain/worries/may.ts';
import { readPassing, type DraftPassing, type ReadPassing } from '#domain/worries/worry.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { transact } from '#server/platform/transaction.ts';
import { seal } from '#server/platform/vault.ts';
import { markWorry, worryById } from './store.ts';

type Passed = Yes<null> | No<'not-found' | 'gone'> | Exclude<ReadPassing, Yes<unknown>>;

/**
 * Keeps that a coordinator passed a worry on: with the yes of whom it is about, or in an emergency, with the reason. The
 * coordinator tells the organisation herself; the software sends it nothing. Whom it is about gets notice, unless that
 * would bring danger.
 */
export const passWorryOn = (visit: SignedIn, { id, draft }: { id: string; draft: DraftPassing }): Promise<Passed> =>
  transact<Passed>(visit, 'pass-worry-on', async (tx) => {
    const worry = await worryById(tx, id);
    if (!worry || !mayHandleWorry(visit.person, worry)) return no('not-found');
    const read = readPassing(draft);
    if (!read.ok) return read;
    const { to, ground, why, untoldWhy } = read.value;
    const passed = await markWorry(tx, id, {
      once: 'passedAt',
      set: {
        ...{ passedTo: to, passedGround: ground, passedBy: visit.personId, passedAt: visit.now },
        passedWhy: why && seal(why, `worries.why.${id}`),
        untoldWhy: untoldWhy && seal(untoldWhy, `worries.untold.${id}`)
      }
    });
    if (!passed) return no('gone');
    await recordFact(tx, visit, { kind: 'WorryPassedOn', worryId: id, ground });
    const write = letter(`/${visit.neighbourhood.slug}/worries/${id}`);
    if (untoldWhy === null) await planMail(tx, visit, { to: worry.aboutId, kind: 'concern', write });
    return yes(null);
  });

const letter =
  (path: string) =>
  (locale: Locale): Letter => ({
    subject: m.mail_proposal_subject({}, { locale }),
    paragraphs: [m.mail_worry({}, { locale })],
    action: { label: m.mail_concern_action({}, { locale }), path }
  });
