import type { Youth } from '../ages/age.ts';
import type { OnBehalfOf } from '../proxies/purpose.ts';

export type Role = 'coordinator' | 'social-worker' | 'community-builder' | 'administrator';
export const roles: readonly Role[] = ['coordinator', 'social-worker', 'community-builder', 'administrator'];

/** Somebody who does something here, with the roles that person holds in this neighbourhood. */
export type Actor = {
  readonly id: string;
  readonly firstName: string;
  readonly roles: readonly Role[];
  readonly welcomed: boolean;
  readonly locale: 'nl' | 'en';
  /** How this person takes part who is under sixteen; nothing for everybody else. */
  readonly youth?: Youth | null;
  /** Set while this person acts for somebody else; the roles are laid down for that long. */
  readonly onBehalfOf?: OnBehalfOf | null;
};

/** Whose things this is about: one's own, or those of the one for whom one acts. */
export const forWhom = (actor: Actor): string => actor.onBehalfOf?.id ?? actor.id;

/** Whether this is about somebody under sixteen: oneself, or the one for whom one acts. */
export const isYoung = (actor: Actor | null): boolean => Boolean((actor?.onBehalfOf ?? actor)?.youth);

/** Whether this person coordinates here; asked by almost every permission. */
export const isCoordinator = (actor: Actor | null): boolean => actor?.roles.includes('coordinator') ?? false;

/** Whether this person keeps the settings of this neighbourhood. */
export const isAdministrator = (actor: Actor | null): boolean => actor?.roles.includes('administrator') ?? false;
