import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { lockIn, lockName, opensStill } from '#domain/satchels/keeping.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { marksOf, secretOutside, type KeyRing } from '#server/platform/key-ring.ts';
import { look } from '#server/platform/transaction.ts';

/** Which tablet, and the locks of what it keeps. */
type Asked = { readonly tablet: string; readonly locks: readonly string[] };
/** By which marks a tablet knows what is of this worker, the newest first; the lock to seal with; and a key for each lock. */
export type OpenedSatchel = {
  readonly today: string;
  readonly marks: readonly string[];
  readonly lock: string;
  readonly keys: readonly { readonly lock: string; readonly secret: string }[];
};

/**
 * DP20: lends the keys of what this worker keeps on this tablet: of today, and of the seven days before. Nothing is written
 * down: a key is made from that of the organisation, for this worker, this tablet and that day alone.
 */
export const openSatchel = (visit: WorkerVisit, { tablet, locks }: Asked): Promise<OpenedSatchel> =>
  look(visit, async (tx) => {
    const ring = await organisationRing(tx, visit.organisationId);
    const today = dayIn(visit.organisation.timezone, visit.now);
    const whose = `${visit.personId} on ${tablet}`;
    const lock = lockName({ day: today, keyId: ring.newest });
    const keys = [...new Set([lock, ...locks])].flatMap((name) => {
      const secret = secretFor(name, { ring, whose, today });
      return secret ? [{ lock: name, secret: secret.toString('base64url') }] : [];
    });
    const marks = marksOf(ring, `satchel of ${whose}`).map((mark) => mark.subarray(0, 16).toString('base64url'));
    return { today, marks, lock, keys };
  });

type Knowing = { readonly ring: KeyRing; readonly whose: string; readonly today: string };

function secretFor(name: string, { ring, whose, today }: Knowing): Buffer | null {
  const lock = lockIn(name);
  return lock && opensStill(lock, today) ? secretOutside(ring, lock.keyId, `satchel of ${whose} at ${lock.day}`) : null;
}
