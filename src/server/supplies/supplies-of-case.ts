import { ofKind } from '#domain/cases/leaf.ts';
import type { SupplyAnswer } from '#domain/supplies/supply.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { answersTo } from './store-bridge.ts';

export type AskedSupply = {
  readonly id: string;
  readonly neighbourhood: string;
  readonly category: string;
  readonly askedOn: string;
  readonly answer: SupplyAnswer | null;
  readonly expectedOn: string | null;
};

/** What was asked about the supply of neighbourhoods, with what they answered; the newest first. */
export async function suppliesOfCase(tx: CaseTx, room: OpenCase): Promise<readonly AskedSupply[]> {
  const asked = ofKind(room.leaves, 'supply-question').toReversed();
  const answers = await answersTo(
    tx,
    asked.map(({ content }) => hashOf(content.secret))
  );
  return asked.map(({ id, content }) => {
    const { answer = null, expectedOn = null } =
      answers.find(({ secretHash }) => secretHash === hashOf(content.secret)) ?? {};
    const { neighbourhood, category, askedOn } = content;
    return { id, neighbourhood, category, askedOn, answer, expectedOn };
  });
}
