import { error } from '@sveltejs/kit';
import { isRecordingAgreed } from '#domain/cases/cover.ts';
import type { CasePart } from '#domain/trails/trail.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { seeCase } from '#server/cases/see-case.ts';
import type { Fields } from '#server/platform/form.ts';
import { textOf } from '#server/platform/form.ts';

type Show<Seen> = Parameters<typeof seeCase<Seen>>[2];
type At = { readonly locals: App.Locals; readonly caseId: string; readonly part: CasePart };

/** What stands at the head of every page of a case. */
export const headOf = ({ caseId, mark, version, cover, ground }: OpenCase) => ({
  caseId,
  mark,
  version,
  clientName: cover.clientName,
  isClosed: cover.closing !== null,
  isAgreed: isRecordingAgreed(cover),
  isEmergency: ground === 'emergency'
});

/** Looks at a part of a case as somebody who works on it; for everybody else the page does not exist. */
export async function seeAsWorker<Seen>({ locals, caseId, part }: At, show: Show<Seen>): Promise<Seen> {
  const seen = await seeCase(locals.working(), { caseId, part }, show);
  return seen.ok ? seen.value : error(404, 'not found');
}

/** The version of the cover that a form was made of; a wrong one is none. */
export function versionIn(fields: Fields, name = 'version'): number {
  const version = Number(textOf(fields, name));
  return Number.isSafeInteger(version) ? version : -1;
}

export const casePath = (params: { organisation: string; case: string }): string =>
  `/organisations/${params.organisation}/cases/${params.case}`;
