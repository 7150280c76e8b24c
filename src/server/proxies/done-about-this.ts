import type { FactKind } from '#domain/facts/fact.ts';
import type { Tx } from '#server/platform/db.ts';
import { doneAbout } from './store-done.ts';

/** Something that was done for somebody, as much of it as the one who reads it may know. */
export type Done = {
  readonly id: string;
  readonly kind: FactKind;
  readonly happenedAt: Date;
  /** By whom; null where only the name of the one for whom it was done may be known. */
  readonly byName: string | null;
  readonly forName: string;
};

type Reader = {
  /** Whose things these are: that person, who acts for that person, and the coordinator read by whom it was done. */
  readonly own: readonly string[];
  /** The other one of a match, where that name may be known. */
  readonly other?: string | null;
};

/** What the other one of two may know was done in somebody's name; a no, a "later" and a stop stay unsaid (N2, N12). */
const open: readonly FactKind[] = ['ConsentGiven', 'AppointmentSet', 'AppointmentMoved', 'AppointmentCancelled'];

/** What was done about an ask, a match or an appointment by somebody in the name of somebody else. */
export async function doneAboutThis(
  tx: Tx,
  about: Readonly<Record<string, string>>,
  { own, other = null }: Reader
): Promise<readonly Done[]> {
  // That both agreed follows from what they said: nobody did it for somebody.
  const done = (await doneAbout(tx, about)).filter(({ kind }) => kind !== 'MatchAgreed');
  return done.flatMap(({ forId, byName, ...one }): Done[] => {
    if (own.includes(forId)) return [{ ...one, byName }];
    return forId === other && open.includes(one.kind) ? [{ ...one, byName: null }] : [];
  });
}
