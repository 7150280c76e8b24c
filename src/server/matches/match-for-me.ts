import type { Answer, Side } from '#domain/consents/consent.ts';
import { maySettle, otherOf, partIn } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { talkStage, type TalkStage } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { appointmentsOfMatch, type AppointmentRow } from '#server/appointments/store.ts';
import { parentsIn, type Parent } from '#server/ages/store.ts';
import { hasReadRules } from '#server/house-rules/has-read-rules.ts';
import type { Tx } from '#server/platform/db.ts';
import { doneAboutThis, type Done } from '#server/proxies/done-about-this.ts';
import { look } from '#server/platform/transaction.ts';
import { matchById, reachOf, type MatchRow, type Reach } from './store.ts';

export type MatchView = Pick<
  MatchRow,
  'id' | 'words' | 'category' | 'rhythm' | 'onDate' | 'dayparts' | 'minutes' | 'area' | 'isWithYoung'
> & {
  readonly side: Side;
  readonly stage: 'to-answer' | 'waiting' | 'agreed' | 'done' | 'stopped' | 'over';
  /** The house rules are to be read before anything else. */
  readonly rulesFirst: boolean;
  readonly iSay: Answer | null;
  /** First name of the other one: for the asker from the helper's yes on, for the helper after both yes; and only for who
   * knows the house rules, unless they agreed before there were any. */
  readonly otherName: string | null;
  readonly line: string | null;
  readonly reach: Reach | null;
  /** The parents of whoever of the two is under sixteen, for the other one. */
  readonly parents: readonly Parent[];
  /** Whether this visitor settles when and where they meet. */
  readonly maySettle: boolean;
  readonly talk: TalkStage;
  readonly appointments: readonly AppointmentRow[];
  /** What somebody did in the name of one of the two. */
  readonly done: readonly Done[];
};

/** One match, with exactly as much of the other one as the answers allow. */
export async function matchForMe(visit: SignedIn, id: string): Promise<Result<MatchView, 'not-found'>> {
  return look(visit, async (tx) => {
    const match = await matchById(tx, id);
    const part = match && partIn(match, visit.person, null);
    if (!part || (part.side === 'asker' && match.helperSays !== 'yes' && !match.agreedAt)) return no('not-found');
    const view = viewOf(match, part.side, await hasReadRules(tx, visit.personId));
    const other = view.otherName ? otherOf(match, part.personId) : null;
    return yes({
      ...view,
      reach: await openReach(tx, match, part.side),
      maySettle: maySettle(match, visit.person),
      parents: match.isWithYoung ? (await parentsIn(tx, id)).filter(({ youngId }) => youngId !== part.personId) : [],
      talk: talkStage(match, visit.now),
      appointments: await appointmentsOfMatch(tx, id),
      done: await doneAboutThis(tx, { matchId: id }, { own: [part.personId], other })
    });
  });
}

/** A match as one of its two may see it, without how to reach the other. */
export function viewOf(
  match: MatchRow,
  side: Side,
  knowsRules: boolean
): Omit<MatchView, 'reach' | 'parents' | 'maySettle' | 'talk' | 'appointments' | 'done'> {
  const { id, words, category, rhythm, onDate, dayparts, minutes, area, isWithYoung } = match;
  const isHelper = side === 'helper';
  const stage = stageOf(match, side);
  const maySeeWho = match.agreedAt !== null || (!isHelper && knowsRules);
  return {
    ...{ id, words, category, rhythm, onDate, dayparts, minutes, area, isWithYoung, side, stage },
    rulesFirst: stage === 'to-answer' && !knowsRules,
    iSay: isHelper ? match.helperSays : match.askerSays,
    otherName: maySeeWho && (match.agreedAt || !match.closedAt) ? otherName(match, side) : null,
    line: maySeeWho && !isHelper ? match.line : null
  };
}

const otherName = (match: MatchRow, side: Side): string => (side === 'helper' ? match.askerName : match.helperName);

function stageOf(match: MatchRow, side: Side): MatchView['stage'] {
  if (match.closedAt && match.closedBecause === 'done') return 'done';
  // Help that came every week and stopped is not something that did not go on.
  if (match.closedAt) return match.agreedAt && match.rhythm === 'weekly' ? 'stopped' : 'over';
  if (match.agreedAt) return 'agreed';
  const said = side === 'helper' ? match.helperSays : match.askerSays;
  return said === 'yes' ? 'waiting' : 'to-answer';
}

async function openReach(tx: Tx, match: MatchRow, side: Side): Promise<Reach | null> {
  if (!match.agreedAt || match.closedAt || match.isWithYoung) return null;
  return reachOf(tx, side === 'helper' ? match.askerId : match.helperId);
}
