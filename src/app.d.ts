import type { Device } from '#domain/sessions/device.ts';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { CaseVisit, ClientVisit, CloseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import type { AnyVisit, Inside } from '#domain/visits/site.ts';
import type { SignedIn, Visit } from '#domain/visits/visit.ts';

declare global {
  namespace App {
    interface Locals {
      /** The visit of this request; 404 where there is no such neighbourhood. Pass the form to make it happen once. */
      visit(form?: FormData): Visit;
      /** The visit of somebody signed in; others are sent to the door first. */
      signedIn(form?: FormData): SignedIn;
      /**
       * The visit of somebody who just showed who that is, for graver actions; others show it again first, and what
       * they typed waits for them.
       */
      freshly(form: FormData): Promise<SignedIn>;
      /** The visit of a coordinator; for everybody else the page does not exist. */
      coordinating(form?: FormData): SignedIn;
      /** The visit of a coordinator or an administrator, who keep how this neighbourhood works. */
      keeping(form?: FormData): SignedIn;
      /** Where one is and who one is, for what stands around every page; also where the page itself does not open. */
      frame(): { neighbourhood: Neighbourhood; person: Actor | null; session: Session | null };
      /** The visit of this request in an organisation; 404 where there is none. */
      caseVisit(form?: FormData): CaseVisit;
      /** The visit of somebody who works there and showed the second factor; others are sent to the door, or find nothing. */
      working(form?: FormData): WorkerVisit;
      /** The visit of a worker who looks together with whoever this case is about; else the page does not exist. */
      along(form?: FormData): WorkerVisit;
      /** The visit of somebody a case is about. */
      mine(form?: FormData): ClientVisit;
      /** The visit of somebody close, at the page of their own; for everybody else there is no such page. */
      close(form?: FormData): CloseVisit;
      /** The visit of whoever is here, in a neighbourhood or an organisation alike. */
      atDoor(form?: FormData): AnyVisit;
      /** The visit of somebody who came in there, whatever step is still to go; others are sent to the door. */
      inside(form?: FormData): Inside;
      /** The same for graver actions, as `freshly`. */
      insideFreshly(form: FormData): Promise<Inside>;
      /** The visit of somebody at work who just showed the second factor again. */
      workingFreshly(form: FormData): Promise<WorkerVisit>;
      /** The visit of somebody a case is about, who just showed who that is. */
      mineFreshly(form: FormData): Promise<ClientVisit>;
      /** Whether somebody with a role has the second step still to go. */
      isHalfway: boolean;
      /** The secret of this browser, by which it finds its drafts and its own sign-in again; of the two, while acting. */
      browser: string;
      /** This browser as a session remembers it. */
      from: { readonly browser: string; readonly device: Device };
      locale: 'nl' | 'en';
      now: Date;
    }
    interface Error {
      message: string;
      /** Shown to the visitor so that somebody can find it back in the log. */
      trace?: string;
      /** Whom to call about it. */
      help?: Neighbourhood['help'];
    }
  }
}
