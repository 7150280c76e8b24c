import type { Neighbourhood } from '../neighbourhoods/neighbourhood.ts';
import type { Actor } from '../people/actor.ts';
import type { Session } from '../sessions/session.ts';

export type Locale = 'nl' | 'en';

/** One request, or one job: who, where and when. Everything that happens, happens on a visit. */
export type Visit = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly neighbourhood: Neighbourhood;
  readonly duty: 'person' | 'door' | 'clock';
  readonly personId: string | null;
  readonly person: Actor | null;
  /** The session of this browser, where somebody is signed in; the database asks for it before a role counts. */
  readonly session: Session | null;
  readonly now: Date;
  readonly locale: Locale;
  readonly formKey: string | null;
  readonly asker: string | null;
};

/** A visit of somebody who is signed in. */
export type SignedIn = Visit & {
  readonly person: Actor;
  readonly personId: string;
  readonly session: Session;
  readonly duty: 'person';
};

/** Whether somebody is signed in on this visit. */
export const isSignedIn = (visit: Visit): visit is SignedIn => visit.person !== null && visit.duty === 'person';
