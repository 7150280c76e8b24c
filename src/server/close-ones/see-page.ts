import { closeView, type CloseView } from '#domain/close-ones/close-view.ts';
import { allSaidBy, answerOn, saidBy, type SaidLeaf } from '#domain/close-ones/saying.ts';
import { topics, type Topic } from '#domain/close-ones/leaf-kinds.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { yes, type Result } from '#domain/result.ts';
import type { CloseVisit } from '#domain/visits/case-visit.ts';
import { atPage, type OpenPage } from './open-page.ts';

/** All that somebody close may see, with what that person said. */
export type SeenPage = CloseView & {
  readonly aroundId: string;
  readonly clientName: string;
  readonly isClosed: boolean;
  readonly said: ReadonlyMap<Topic, SaidLeaf>;
  /** What was answered for the advice; null where nothing was. */
  readonly answers: ReadonlyMap<Topic, string | null>;
};

/** Looks at one's own page; each look is a row that the client can read (DP19, DP28). */
export const seePage = (visit: CloseVisit, caseId: string): Promise<Result<SeenPage, 'not-found'>> =>
  atPage<Result<SeenPage, 'not-found'>>(
    { ...visit, formKey: null },
    { action: 'see-page', caseId, kind: 'CaseRead' },
    async (_, page) => yes(seenOf(page))
  );

function seenOf({ room, aroundId, agreed }: OpenPage): SeenPage {
  const { visit, cover, leaves } = room;
  const today = dayIn(visit.organisation.timezone, visit.now);
  const mine = allSaidBy(leaves, visit.personId ?? '');
  return {
    ...closeView(leaves, { aroundId, seesOthers: agreed.seesOthers, today }),
    aroundId,
    clientName: cover.clientName,
    isClosed: cover.closing !== null,
    said: saidBy(mine, aroundId),
    answers: new Map(topics.map((topic) => [topic, answerOn(mine, visit.personId ?? '', topic)]))
  };
}
