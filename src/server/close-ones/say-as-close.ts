import type { DraftLeaf } from '#domain/cases/leaf.ts';
import { isTopic, type Topic } from '#domain/close-ones/leaf-kinds.ts';
import {
  factOf,
  ratherNot,
  readSaying,
  type DraftSaying,
  type Saying,
  type SayingReason
} from '#domain/close-ones/saying.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { readNote } from '#domain/networks/note.ts';
import { observationsIn, standing } from '#domain/networks/standing.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CloseVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { forgetSaid } from './forget-said.ts';
import { atPage, type OpenPage } from './open-page.ts';

type At = { readonly caseId: string; readonly topic: string };
type Said = Result<null, SayingReason | 'not-found' | 'closed'>;
/** What was typed, or that this person rather says nothing of it. */
type SayingSomething = At & { readonly draft: DraftSaying | 'rather-not' };

/** R64: somebody close says something of oneself, in the place of what that person said of it before. */
export const sayAsClose = (visit: CloseVisit, { caseId, topic, draft }: SayingSomething): Promise<Said> =>
  atPage<Said>(visit, { action: 'say-as-close', caseId, kind: 'LeafAdded' }, async (tx, page) => {
    if (!isTopic(topic)) return no('not-found');
    const on = dayIn(visit.organisation.timezone, visit.now);
    const whose = { topic, personId: page.aroundId, on };
    const read = draft === 'rather-not' ? yes(ratherNot(whose)) : readSaying(draft, whose);
    if (!read.ok) return read;
    const fact = draft === 'rather-not' ? [] : factLeaf(page, { topic, on, draft });
    await forget(tx, page, topic);
    const added = await addLeaves(tx, page.room, [leafOf(read.value), ...fact]);
    return added.ok ? yes(null) : no(added.reason === 'closed' ? 'closed' : 'not-found');
  });

/** Takes back what one said of something; it is gone, as if nobody had asked. */
export const takeBackAsClose = (visit: CloseVisit, { caseId, topic }: At): Promise<Result<null, 'not-found'>> =>
  atPage<Result<null, 'not-found'>>(
    visit,
    { action: 'take-back-as-close', caseId, kind: 'LeafRemoved' },
    async (tx, page) => (isTopic(topic) && (await forget(tx, page, topic)) > 0 ? yes(null) : no('not-found'))
  );

const forget = (tx: CaseTx, { room, aroundId }: OpenPage, topic: Topic): Promise<number> =>
  forgetSaid(tx, room, { personId: aroundId, authorId: room.visit.personId ?? '', topic });

const leafOf = ({ kind, content }: Saying): DraftLeaf => ({ id: newBlindId(), kind, content });

type Answered = { readonly topic: Topic; readonly on: string; readonly draft: DraftSaying };

// What the advice reads: a fact with this person as its source, for the client only where that person says so (DP8).
function factLeaf({ room, aroundId }: OpenPage, { topic, on, draft }: Answered): DraftLeaf[] {
  const fact = factOf[topic];
  if (!fact || draft.answer === '') return [];
  const { answer, mayKnow } = draft;
  const said = { about: aroundId, withId: null, needId: null, fact, answer, source: 'person', mayKnow, on };
  const known = { today: on, standing: standing(observationsIn(room.leaves)) };
  const note = readNote({ ...said, until: '', words: '', isLookedAt: true }, known);
  return note.ok ? [{ id: newBlindId(), ...note.value }] : [];
}
