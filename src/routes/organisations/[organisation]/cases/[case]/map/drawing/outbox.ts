import type { DraftLeaf } from '#domain/cases/leaf.ts';
import { comeAlong, keepReady } from '../../../../satchel-along.ts';
import type { Answer } from '../../../../satchel-post.ts';
import type { Standing } from '../../../../satchel-sending.ts';

export type { Answer, Standing };
type Hearing = { readonly stands: (standing: Standing) => void; readonly hears: (answer: Answer) => void };

/**
 * Puts what was drawn in the satchel of this tablet, which sends it until it is kept. Leaves have their ids from here, so
 * sending once too often does no harm.
 */
export function openOutbox(address: string, { stands, hears }: Hearing) {
  const place = document.querySelector<HTMLElement>('[data-satchel]')!;
  const { satchel, send } = comeAlong(place, {
    stands,
    settled: ({ at, fate }) => {
      if (at === address && fate.is === 'answered') hears(fate.answer);
    }
  });
  keepReady(place, '');

  return {
    add: (leaves: readonly DraftLeaf[], words: string): void => {
      satchel.put({ is: 'leaves', at: address, leaves, words });
      send();
    },
    waiting: (): readonly DraftLeaf[] =>
      satchel
        .held()
        .flatMap(({ what }) => (what.is === 'leaves' && what.at === address && !what.refused ? what.leaves : []))
  };
}
