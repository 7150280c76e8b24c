import { ofKind } from '#domain/cases/leaf.ts';
import type { SupplyAnswer } from '#domain/supplies/supply.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { answersTo } from './store-bridge.ts';

export type AskedSupply = {
  readonly id: string;
  /** Null where it is for no need in particular. */
  readonly needId: string | null;
  readonly neighbourhood: string;
  readonly category: string;
  readonly askedOn: string;
  readonly answer: SupplyAnswer | null;
  readonly expectedOn: string | null;
  /** No answer will come any more: it is gone there, or the two no longer know each other. */
  readonly isClosed: boolean;
};

const gone = { answer: null, expectedOn: null, closed: true } as const;

/** What was asked about the supply of neighbourhoods, with what they answered; the newest first. */
export async function suppliesOfCase(tx: CaseTx, room: OpenCase): Promise<readonly AskedSupply[]> {
  const asked = ofKind(room.leaves, 'supply-question').toReversed();
  const answers = await answersTo(
    tx,
    asked.map(({ content }) => hashOf(content.secret))
  );
  return asked.map(({ id, content }) => {
    const { answer, expectedOn, closed } =
      answers.find(({ secretHash }) => secretHash === hashOf(content.secret)) ?? gone;
    const { neighbourhood, category, askedOn, needId = null } = content;
    return { id, needId, neighbourhood, category, askedOn, answer, expectedOn, isClosed: closed };
  });
}
