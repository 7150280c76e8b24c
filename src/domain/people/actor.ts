export type Role = 'coordinator' | 'social-worker' | 'community-builder' | 'administrator';
export const roles: readonly Role[] = ['coordinator', 'social-worker', 'community-builder', 'administrator'];

/** Somebody who does something here, with the roles that person holds in this neighbourhood. */
export type Actor = {
  readonly id: string;
  readonly firstName: string;
  readonly roles: readonly Role[];
  readonly welcomed: boolean;
  readonly locale: 'nl' | 'en';
};

/** Whether this person coordinates here; asked by almost every permission. */
export const isCoordinator = (actor: Actor | null): boolean => actor?.roles.includes('coordinator') ?? false;

/** Whether this person keeps the settings of this neighbourhood. */
export const isAdministrator = (actor: Actor | null): boolean => actor?.roles.includes('administrator') ?? false;
