import type { Organisation } from '#domain/organisations/organisation.ts';
import { organisationAt } from './store.ts';

/** The organisation at this address, or null where there is none. */
export const findOrganisation = async (slug: string): Promise<Organisation | null> =>
  /^[a-z0-9-]{2,80}$/.test(slug) ? organisationAt(slug) : null;
