import { ofKind } from '#domain/cases/leaf.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { removeLeaf } from '#server/cases/remove-leaf.ts';
import { rewriteLeaf } from '#server/cases/rewrite-leaf.ts';
import { newBlindId } from '#server/platform/ids.ts';

type Keeping = {
  readonly caseId: string;
  readonly needId: string;
  readonly words: string;
  /** 0 says that there was none. */
  readonly version: number;
};
type Kept = Result<null, 'not-found' | 'words-too-long' | 'changed-meanwhile'>;

/** Keeps what is hard in an advice, for the workers of a case alone (R20); empty words take it away. */
export const keepDilemma = (visit: WorkerVisit, { caseId, needId, words, version }: Keeping): Promise<Kept> =>
  changeInCase<Kept>(
    visit,
    { action: 'keep-dilemma', caseId, kind: 'LeafChanged', part: 'advice' },
    async (tx, room) => {
      const known = ofKind(room.leaves, 'dilemma').findLast(({ content }) => content.needId === needId);
      if ((known?.version ?? 0) !== version) return no('changed-meanwhile');
      if (words.length > 2000) return no('words-too-long', 'dilemma');
      if (words === '') return known ? gone(await removeLeaf(tx, room, known.id)) : yes(null);
      const content = { needId, words };
      if (known) return gone(await rewriteLeaf(tx, room, { id: known.id, version, content }));
      return gone(await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'dilemma', content }]));
    }
  );

const gone = (kept: { readonly ok: boolean }): Kept => (kept.ok ? yes(null) : no('not-found'));
