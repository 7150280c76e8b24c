import type { Role } from '../people/actor.ts';

/** What somebody may have shown besides the mail; looking along counts in an example neighbourhood alone. */
export const factorKinds = ['code-app', 'passkey', 'recovery-code', 'look-along'] as const;
export type FactorKind = (typeof factorKinds)[number];

/** How somebody is known on this browser, and what was shown for it. */
export type Session = {
  readonly id: string;
  /** When a code or link from the mail was last used here. */
  readonly mailedAt: Date | null;
  /** When the second factor was last shown here, and which. */
  readonly factorAt: Date | null;
  readonly factorBy: FactorKind | null;
  /** Every role of this person; whether they count depends on the second factor. */
  readonly heldRoles: readonly Role[];
};
