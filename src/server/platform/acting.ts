import { sql } from 'kysely';
import type { Tx } from './db.ts';

/** For whom somebody acts on a visit, on which day, and what may happen then under which of these purposes. */
export type Acting = {
  readonly id: string;
  readonly today: string;
  readonly actions: ReadonlyMap<string, readonly string[]>;
};

type Visitor = {
  readonly personId: string | null;
  readonly session: { readonly id: string } | null;
  /** For whom this person acts, where that is somebody else. */
  readonly person?: { readonly onBehalfOf?: Acting | null } | null;
};

/** What somebody tried for another person is not, or no longer, agreed. */
export class NotAgreed extends Error {}

/** Who is here, as the walls are told. While somebody acts for another, that person's own rows, roles and session are not there. */
export const whoIsHere = ({ personId, session, person }: Visitor): [string, string | null][] =>
  person?.onBehalfOf
    ? [
        ['person', null],
        ['session', null],
        ['actor', personId],
        ['acting_for', person.onBehalfOf.id]
      ]
    : [
        ['person', personId],
        ['session', session?.id ?? null]
      ];

/** The day on which an agreement must stand, as the walls are told; nothing where nobody acts for another. */
export function whichDay({ person }: Visitor): string[] {
  const today = person?.onBehalfOf?.today;
  if (today === undefined) return [];
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new Error('Not a day.');
  return [`set local app.acting_on = '${today}'`];
}

/** Holds the agreement until the end: it is taken back before or after what happens under it, and never halfway. */
export async function holdAgreement(tx: Tx, { person }: Visitor, action: string): Promise<void> {
  const acting = person?.onBehalfOf;
  if (!acting) return;
  const needed = acting.actions.get(action) ?? [];
  const { rows } = await sql<{ purpose: string }>`select purpose from hold_proxies() purpose`.execute(tx);
  if (!rows.some(({ purpose }) => needed.includes(purpose))) throw new NotAgreed();
}
