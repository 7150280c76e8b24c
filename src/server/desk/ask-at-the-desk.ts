import { maySeeDesk } from '#domain/matching/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { factsAbout, type ReadFact } from '#server/facts/store.ts';
import { look } from '#server/platform/transaction.ts';
import { askAtDesk, interestedIn, matchesOfAsk, type AskAtDesk, type MatchAtDesk } from './store.ts';

type AtTheDesk = {
  readonly ask: AskAtDesk;
  readonly isOpen: boolean;
  readonly standing: MatchAtDesk | null;
  readonly earlier: readonly MatchAtDesk[];
  readonly interested: readonly { id: string; firstName: string; words: string | null }[];
  readonly history: readonly ReadFact[];
};

/** One ask as the coordinator sees it: what was asked, who was asked, and everything that happened. */
export async function askAtTheDesk(
  visit: SignedIn,
  askId: string
): Promise<Result<AtTheDesk, 'not-allowed' | 'not-found'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  return look(visit, async (tx) => {
    const ask = await askAtDesk(tx, askId);
    if (!ask) return no('not-found');
    const matches = await matchesOfAsk(tx, askId);
    const standing = matches.find((match) => match.closedAt === null) ?? null;
    const facts = await factsAbout(tx, { askId });
    const ofMatch = standing ? await factsAbout(tx, { matchId: standing.id }) : [];
    return yes({
      ask,
      isOpen: isOpen(ask, dayIn(visit.neighbourhood.timezone, visit.now)),
      standing,
      earlier: matches.filter((match) => match.closedAt !== null),
      interested: await interestedIn(tx, askId),
      history: inOrder([...facts, ...ofMatch])
    });
  });
}

const isOpen = (ask: AskAtDesk, today: string): boolean =>
  !ask.withdrawnAt && !ask.doneAt && !ask.pausedAt && ask.endsOn >= today;

function inOrder(facts: readonly ReadFact[]): ReadFact[] {
  const once = new Map(facts.map((fact) => [fact.id, fact]));
  return [...once.values()].sort((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime() || (a.id < b.id ? -1 : 1));
}
