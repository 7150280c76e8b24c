import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { layOutExample } from '#server/example/lay-out-example.ts';
import { layOutCases } from '#server/example/lay-out-cases.ts';
import { linkExample } from '#server/example/link-example.ts';
import { listNeighbourhoods } from '#server/neighbourhoods/list-neighbourhoods.ts';
import { listOrganisations } from '#server/organisations/list-organisations.ts';
import { configuration } from '../configuration.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const neighbourhoods = await listNeighbourhoods();
  const example = neighbourhoods.find(({ isExample }) => isExample);
  if (configuration().DEMO === '1' && example) redirect(303, `/${example.slug}/sign-in`);
  return {
    neighbourhoods,
    organisations: await listOrganisations(),
    isEmpty: neighbourhoods.length === 0,
    isNew: neighbourhoods.every(({ isExample }) => isExample)
  };
};

export const actions: Actions = {
  example: async ({ locals }) => {
    const standing = await listNeighbourhoods();
    if (standing.length > 0) redirect(303, '/');
    const laid = await layOutExample(locals.now);
    if (!laid.ok) return fail(400, { error: m.form_gone() });
    await layOutCases(locals.now);
    await linkExample(locals.now);
    redirect(303, `/${laid.value}`);
  }
};
