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

/** Somebody without a role: who looks into what is kept about him or her, into a page of one's own beside somebody, or both. */
export type Client = {
  readonly id: string;
  readonly locale: 'nl' | 'en';
  readonly hasOwn: boolean;
  readonly isClose: boolean;
};
