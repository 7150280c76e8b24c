import { keyOf } from './satchel-envelope.ts';

/** The keys of this worker on this tablet: in memory as long as the page is open, and nowhere else (DP20). */
export type Keys = {
  readonly marks: readonly string[];
  readonly lock: string;
  readonly of: ReadonlyMap<string, CryptoKey>;
};
export type NoKeys = 'no-connection' | 'signed-out';

type Lent = {
  readonly marks: readonly string[];
  readonly lock: string;
  readonly keys: readonly { readonly lock: string; readonly secret: string }[];
};

/** Borrows the keys for these locks; whoever is not signed in, or stands before the second step, gets none. */
export async function borrowKeys(
  base: string,
  asked: { readonly tablet: string; readonly locks: readonly string[] }
): Promise<Keys | NoKeys> {
  const lent = await ask(base, asked);
  if (typeof lent === 'string') return lent;
  const made = lent.keys.map(async ({ lock, secret }) => [lock, await keyOf(secret)] as const);
  return { marks: lent.marks, lock: lent.lock, of: new Map(await Promise.all(made)) };
}

/** Whether this worker is at work here, as the server has it now. */
export async function isAtWork(base: string): Promise<'open' | NoKeys> {
  const lent = await ask(base, { tablet: '0'.repeat(32), locks: [] });
  return typeof lent === 'string' ? lent : 'open';
}

async function ask(base: string, asked: object): Promise<Lent | NoKeys> {
  try {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(asked);
    const answer = await fetch(`${base}/satchel/keys`, { method: 'POST', headers, body, redirect: 'manual' });
    if (!answer.ok) return answer.status >= 500 ? 'no-connection' : 'signed-out';
    return (await answer.json()) as Lent;
  } catch {
    return 'no-connection';
  }
}
