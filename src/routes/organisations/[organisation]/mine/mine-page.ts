import { error } from '@sveltejs/kit';
import type { CasePart } from '#domain/trails/trail.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';

type Show<Seen> = Parameters<typeof seeCase<Seen>>[2];
type At = { readonly locals: App.Locals; readonly caseId: string; readonly part: CasePart };

/** Looks at one's own; for everybody else the page does not exist. */
export async function seeMine<Seen>({ locals, caseId, part }: At, show: Show<Seen>): Promise<Seen> {
  const seen = await seeCase(locals.mine(), { caseId, part }, show);
  return seen.ok ? seen.value : error(404, 'not found');
}

export const todayAt = ({ visit }: OpenCase): string => dayIn(visit.organisation.timezone, visit.now);

export const minePath = (params: { organisation: string; case: string }): string =>
  `/organisations/${params.organisation}/mine/${params.case}`;
