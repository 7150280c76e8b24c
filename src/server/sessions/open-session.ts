import type { Device } from '#domain/sessions/device.ts';
import type { FactorKind } from '#domain/sessions/session.ts';
import { sessionDays } from '#domain/sessions/sign-in.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { placeOf } from '#server/platform/transaction.ts';
import { addSession } from './store.ts';

/** The browser at the door: its own secret mark, and what it is in words. */
export type Arrival = { readonly browser: string; readonly device: Device };

type Opening = Parameters<typeof placeOf>[0] & {
  readonly personId: string;
  readonly now: Date;
  readonly from: Arrival;
  /** What was shown to be let in. */
  readonly shown: { readonly mailedAt?: Date; readonly factorAt?: Date; readonly factorBy?: FactorKind };
};

export type Opened = { readonly sessionId: string; readonly token: string };

/** Lets somebody be known here for thirty days; answers the token for the cookie, of which only a hash is kept. */
export async function openSession(tx: Tx | CaseTx, opening: Opening): Promise<Opened> {
  const { personId, now, from, shown } = opening;
  const token = newSecret();
  const sessionId = newId<string>(now.getTime());
  await addSession(tx, {
    ...placeOf(opening),
    id: sessionId,
    tokenHash: hashOf(token),
    personId,
    beganAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
    browserHash: hashOf(from.browser),
    ...from.device,
    ...shown
  });
  return { sessionId, token };
}
