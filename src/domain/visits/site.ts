import { organisationPath } from '../organisations/organisation.ts';
import type { CaseVisit, ClientVisit, WorkerVisit } from './case-visit.ts';
import type { SignedIn, Visit } from './visit.ts';

/** A visit to a neighbourhood or to an organisation; coming in goes the same way in both. */
export type AnyVisit = Visit | CaseVisit;

/** A visit of somebody who came in there. */
export type Inside = SignedIn | WorkerVisit | ClientVisit;

/** Where a visit is, as far as coming in needs to know. */
export type Site = {
  readonly id: string;
  readonly name: string;
  /** Where its pages begin. */
  readonly path: string;
  readonly isExample: boolean;
  readonly timezone: string;
};

/** The neighbourhood or the organisation of a visit. */
export function siteOf(visit: AnyVisit): Site {
  if (isAtOrganisation(visit)) return { ...visit.organisation, path: organisationPath(visit.organisation.slug) };
  return { ...visit.neighbourhood, path: `/${visit.neighbourhood.slug}` };
}

export const isAtOrganisation = (visit: AnyVisit): visit is CaseVisit => 'organisation' in visit;
