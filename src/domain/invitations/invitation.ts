import { isAdministrator, isCoordinator, type Actor } from '../people/actor.ts';

export type Invitation = {
  readonly endsOn: string;
  readonly usesLeft: number;
  readonly withdrawnAt: Date | null;
};

/** Whether somebody may still join with this invitation; days are calendar days. */
export const opensDoor = (found: Invitation | null, today: string): boolean =>
  found !== null && found.withdrawnAt === null && found.usesLeft > 0 && found.endsOn >= today;

/** Inviting is for who coordinates or keeps the settings. */
export const mayInvite = (actor: Actor | null): boolean => isCoordinator(actor) || isAdministrator(actor);

/** How long an invitation works, and for how many people. */
export const invitationDays = { link: 14, code: 90 } as const;
export const invitationUses = { link: 1, code: 200 } as const;

/** A code for a flyer as people type it: without spaces and small letters, and without letters that look like digits. */
export const codeAsTyped = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 20);
