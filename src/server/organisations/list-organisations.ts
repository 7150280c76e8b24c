import { allOrganisations } from './store.ts';

/** The organisations of this installation, by name; public. */
export const listOrganisations = (): Promise<{ id: string; slug: string; name: string; isExample: boolean }[]> =>
  allOrganisations();

/** Where the example organisation is; null where there is none. */
export const exampleOrganisation = async (): Promise<string | null> =>
  (await allOrganisations()).find(({ isExample }) => isExample)?.slug ?? null;
