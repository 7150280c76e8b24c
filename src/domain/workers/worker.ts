/** What somebody does in an organisation. */
export const workerRoles = ['social-worker', 'lead', 'privacy-officer'] as const;
export type WorkerRole = (typeof workerRoles)[number];

/** Somebody who works for an organisation, with the roles of this moment. */
export type Worker = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly WorkerRole[];
  readonly locale: 'nl' | 'en';
};

/** Somebody who looks into what is kept about him or her, and into nothing else. */
export type Client = { readonly id: string; readonly locale: 'nl' | 'en' };
