import type { Organisation } from '../organisations/organisation.ts';
import type { Session } from '../sessions/session.ts';
import type { Client, Worker, WorkerRole } from '../workers/worker.ts';
import type { Locale } from './visit.ts';

/** How somebody is known on this browser in an organisation. */
export type CaseSession = Omit<Session, 'heldRoles'> & {
  readonly heldRoles: readonly WorkerRole[];
  /** The case at which worker and client look together; nothing else opens meanwhile (DP25). */
  readonly alongCaseId: string | null;
};

/** One request, or one job, in an organisation: who, where and when. */
export type CaseVisit = {
  readonly organisationId: string;
  readonly organisation: Organisation;
  readonly duty: 'worker' | 'client' | 'close' | 'door' | 'clock';
  readonly personId: string | null;
  readonly worker: Worker | null;
  readonly client: Client | null;
  /** The session of this browser; the database asks for it, and for the second factor, before a role counts. */
  readonly session: CaseSession | null;
  readonly now: Date;
  readonly locale: Locale;
  readonly formKey: string | null;
  readonly asker: string | null;
};

/** A visit of somebody who works here. */
export type WorkerVisit = CaseVisit & {
  readonly worker: Worker;
  readonly personId: string;
  readonly session: CaseSession;
  readonly duty: 'worker';
};

/** A visit of somebody whom a case is about. */
export type ClientVisit = CaseVisit & {
  readonly client: Client;
  readonly personId: string;
  readonly session: CaseSession;
  readonly duty: 'client';
};

/** A visit of somebody close to whom a case is about, at the own page. */
export type CloseVisit = CaseVisit & {
  readonly client: Client;
  readonly personId: string;
  readonly session: CaseSession;
  readonly duty: 'close';
};

export const isWorking = (visit: CaseVisit): visit is WorkerVisit => visit.worker !== null && visit.duty === 'worker';
export const isClient = (visit: CaseVisit): visit is ClientVisit => visit.client !== null && visit.duty === 'client';
