import { conversationsIn } from '#domain/conversations/conversation.ts';
import { stopConversation } from '#domain/conversations/beginning.ts';
import {
  sayOfClient as say,
  sayStance as decide,
  type DraftStance,
  type StanceProblem
} from '#domain/conversations/stance.ts';
import { clientFacts } from '#domain/conversations/client-facts.ts';
import type { DraftLeaf } from '#domain/cases/leaf.ts';
import type { OwnFact } from '#domain/networks/facts.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { newBlindId } from '#server/platform/ids.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { knownIn } from './change-conversation.ts';

type Refusal = 'not-found' | 'closed' | 'recording-not-agreed';
type Sayings = {
  readonly caseId: string;
  /** By fact one of its values, or one of the four ways of not knowing. */
  readonly answers: Readonly<Partial<Record<OwnFact, string>>>;
  readonly words?: Readonly<Partial<Record<OwnFact, string>>>;
};
type Said = Result<null, Refusal | 'no-such-answer' | 'words-too-long'>;

/** Keeps what is known of the client and the case; what was not asked, and what stays as it was, adds nothing (R65, R73). */
export const sayOfClient = (visit: WorkerVisit, { caseId, answers, words = {} }: Sayings): Promise<Said> =>
  changeInCase<Said>(visit, { ...adding, caseId, action: 'say-of-client' }, async (tx, room) => {
    const before = clientFacts(knownIn(room));
    const drafts: DraftLeaf[] = [];
    for (const [fact, answer] of Object.entries(answers) as [OwnFact, string][]) {
      const told = words[fact] ?? '';
      if (told.length > 300) return no('words-too-long', `${fact}-words`);
      if (answer === before.answer(fact) && told === '') continue;
      const said = say({ fact, answer, words: told }, knownIn(room));
      if (!said.ok) return said;
      drafts.push({ id: newBlindId<string>(), ...said.value });
    }
    return keep(tx, room, drafts);
  });

const adding = { kind: 'LeafAdded', part: 'understanding', inTurn: true } as const;

type Stance = { readonly caseId: string; readonly draft: DraftStance };

/** Keeps how the client looks at asking the own people (R01, R02); a real no also stops the conversation of today. */
export const sayStance = (
  visit: WorkerVisit,
  { caseId, draft }: Stance
): Promise<Result<null, Refusal | StanceProblem>> =>
  changeInCase<Result<null, Refusal | StanceProblem>>(
    visit,
    { ...adding, caseId, part: 'conversation', action: 'say-stance' },
    async (tx, room) => {
      const decided = decide(draft, knownIn(room));
      if (!decided.ok) return decided;
      const { said, reasons, closes } = decided.value;
      const drafts: { kind: string; content: unknown }[] = [said];
      if (reasons) drafts.push({ kind: 'stance-reasons', content: reasons });
      if (closes) drafts.push(...stopOfToday(room));
      return keep(
        tx,
        room,
        drafts.map((one) => ({ id: newBlindId<string>(), ...one }))
      );
    }
  );

function stopOfToday(room: OpenCase): { kind: string; content: unknown }[] {
  const { leaves, today } = knownIn(room);
  const conversation = conversationsIn(leaves).at(-1);
  if (conversation?.on !== today || conversation.isStopped) return [];
  return [{ kind: 'conversation-turn', content: stopConversation({ conversation, today }) }];
}

async function keep(tx: CaseTx, room: OpenCase, drafts: readonly DraftLeaf[]): Promise<Result<null, Refusal>> {
  const added = await addLeaves(tx, room, drafts);
  if (added.ok) return yes(null);
  return no(added.reason === 'recording-not-agreed' ? 'recording-not-agreed' : 'closed');
}
