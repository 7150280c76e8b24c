import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import { proposeMatch as decide, undoMinutes, type AskedBy, type ProposeReason } from '#domain/matching/match.ts';
import { prosAndCons } from '#domain/matching/pros-and-cons.ts';
import { suggest } from '#domain/matching/suggest.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { borderCard } from '#domain/sharings/border-card.ts';
import type { Locale, SignedIn } from '#domain/visits/visit.ts';
import { tellDesk } from '#server/desk/tell-desk.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { visitAcross } from '#server/neighbourhoods/visit-across.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { holdSharingWith } from '#server/sharings/store.ts';
import { lookForHelpers } from './look-for-helpers.ts';
import { addProposal, holdHelpers, type NewProposal } from './store-proposals.ts';
import { askForMatching, type AskRow } from './store.ts';

export type DraftMatch = {
  readonly askId: string;
  readonly helperId: string;
  /** A line about the helper for the asker, in the coordinator's words. */
  readonly line: string | null;
  /** Asked on purpose although this helper gives in many agreements already (N14). */
  readonly evenSo: boolean;
  /** The coordinator calls, so no letter is written. */
  readonly byPhone?: boolean;
};
export type Proposed = { readonly matchId: string; readonly askedBy: AskedBy };

/** Asks one helper about one ask, inside a transaction of somebody who may; every hard rule is looked at again now. */
export async function askHelper(
  tx: Tx,
  visit: SignedIn,
  draft: DraftMatch
): Promise<Result<Proposed, ProposeReason | 'not-found'>> {
  await holdHelpers(tx, [draft.helperId]);
  const row = await askForMatching(tx, draft.askId, true);
  if (!row) return no('not-found');
  const found = await lookForHelpers(tx, visit, row);
  const wanted = found.helpers.filter(({ id }) => id === draft.helperId);
  const suggestion = suggest(found.ask, wanted, { most: 1, weights: found.weights }).best[0] ?? null;
  const decided = decide({ ask: stateOf(row, visit), suggestion, evenSo: draft.evenSo });
  if (!decided.ok) return decided;
  const { helper, offer } = decided.value;
  const place = found.across.get(helper.id);
  const reasons = prosAndCons(decided.value.score);
  const beyond = place ? { neighbourhoodId: place.id, card: borderCard(row, { metres: place.metres, reasons }) } : null;
  return ask(tx, visit, { row, draft, helperId: helper.id, offerId: offer.id, beyond });
}

type Asking = { row: AskRow; draft: DraftMatch; helperId: string; offerId: string; beyond: NewProposal['beyond'] };

async function ask(tx: Tx, visit: SignedIn, { row, draft, helperId, offerId, beyond }: Asking) {
  // Who ends sharing at this moment waits for this proposal and takes it back, or was first.
  if (beyond && !(await holdSharingWith(tx, beyond.neighbourhoodId))) return no('cannot-now' as const);
  const id = newId(visit.now.getTime());
  const proposal = { id, askId: row.id, askerId: row.personId, helperId, offerId, line: draft.line, beyond };
  if (!(await addProposal(tx, visit, proposal))) return no('already-proposed' as const);
  await recordFact(tx, visit, { kind: 'MatchProposed', matchId: id, askId: row.id, helperId });
  // Across the border the own coordinator of the helper says first whether this one may be asked.
  if (beyond) {
    await visitAcross(tx, visit, { ...beyond, work: (there) => tellDesk(tx, there) });
    return yes({ matchId: id, askedBy: 'desk' as const });
  }
  if (draft.byPhone) return yes({ matchId: id, askedBy: 'phone' as const });
  const written = await planMail(tx, visit, {
    to: helperId,
    kind: 'proposal',
    aboutMatch: id,
    at: new Date(visit.now.getTime() + undoMinutes * 60_000),
    write: (locale) => proposalLetter(visit, id, locale)
  });
  return yes({ matchId: id, askedBy: written ? ('mail' as const) : ('phone' as const) });
}

/** The first letter of a proposal: it names nobody and nothing, and leads to the page. */
export const proposalLetter = (visit: SignedIn, matchId: string, locale: Locale): Letter => ({
  subject: m.mail_proposal_subject({}, { locale }),
  paragraphs: [m.mail_proposal_first({}, { locale }), m.mail_proposal_free({}, { locale })],
  action: { label: m.mail_proposal_action({}, { locale }), path: `/${visit.neighbourhood.slug}/matches/${matchId}` }
});

const stateOf = (row: AskRow, visit: SignedIn) => ({
  isOpen: row.isStanding && row.endsOn >= dayIn(visit.neighbourhood.timezone, visit.now),
  needsExcuse: row.needsExcuse,
  isExcused: row.isExcused,
  hasProposal: row.hasProposal
});
