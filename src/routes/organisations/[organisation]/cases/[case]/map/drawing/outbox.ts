import type { DraftLeaf, Leaf } from '#domain/cases/leaf.ts';

/** How it stands with what was noted: kept, on its way, no connection, or shut out. */
export type Standing = 'kept' | 'on-its-way' | 'no-connection' | 'signed-out';
export type Answer = {
  readonly kept: readonly string[];
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  readonly leaves: readonly Leaf[];
};
type Hearing = { readonly stands: (standing: Standing) => void; readonly hears: (answer: Answer) => void };

const together = 200;
const again = { first: 2000, most: 30_000 } as const;

/**
 * Sends what was noted, oldest first, until it is kept. Leaves have their ids from here, so sending once too often does
 * no harm; what is not kept yet waits for a connection.
 */
export function openOutbox(address: string, { stands, hears }: Hearing) {
  let waiting: readonly DraftLeaf[] = [];
  let isSending = false;
  let wait: number = again.first;
  let timer = 0;

  async function send(): Promise<void> {
    if (isSending || waiting.length === 0) return;
    clearTimeout(timer);
    isSending = true;
    stands('on-its-way');
    const sending = waiting.slice(0, together);
    const answer = await post(address, sending);
    isSending = false;
    if (typeof answer === 'string') return later(answer);
    const done = new Set(sending.map(({ id }) => id));
    waiting = waiting.filter(({ id }) => !done.has(id));
    wait = again.first;
    hears(answer);
    stands(waiting.length > 0 ? 'on-its-way' : 'kept');
    await send();
  }

  function later(standing: Standing): void {
    stands(standing);
    timer = window.setTimeout(() => void send(), wait);
    wait = Math.min(wait * 2, again.most);
  }

  const unhear = hearBrowser({ now: () => void send(), isWaiting: () => waiting.length > 0 });

  return {
    add: (drafts: readonly DraftLeaf[]): void => {
      waiting = [...waiting, ...drafts];
      void send();
    },
    waiting: (): readonly DraftLeaf[] => waiting,
    close: (): void => {
      clearTimeout(timer);
      unhear();
    }
  };
}

/** Sends as soon as there is a connection; whoever leaves before that is asked first, so that nothing noted is lost. */
function hearBrowser({ now, isWaiting }: { now: () => void; isWaiting: () => boolean }): () => void {
  const stay = (event: BeforeUnloadEvent): void => {
    if (isWaiting()) event.preventDefault();
  };
  addEventListener('online', now);
  addEventListener('beforeunload', stay);
  return () => {
    removeEventListener('online', now);
    removeEventListener('beforeunload', stay);
  };
}

async function post(address: string, leaves: readonly DraftLeaf[]): Promise<Answer | Standing> {
  try {
    const body = JSON.stringify({ leaves });
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body, redirect: 'manual' });
    if (answer.ok) return readAnswer(await answer.json());
    return answer.status >= 500 ? 'no-connection' : 'signed-out';
  } catch {
    return 'no-connection';
  }
}

const readAnswer = ({ kept, refused, leaves }: Answer): Answer => ({
  kept,
  refused,
  leaves: leaves.map((leaf) => ({ ...leaf, at: new Date(leaf.at) }) as Leaf)
});
