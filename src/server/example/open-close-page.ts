import type { DraftLeaf } from '#domain/cases/leaf.ts';
import { readSaying } from '#domain/close-ones/saying.ts';
import type { CastCase } from '#domain/example/cast-cases.ts';
import { castNetworks } from '#domain/example/cast-networks.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { openCase } from '#server/cases/open-case.ts';
import { rowOf } from '#server/close-ones/invite-close-one.ts';
import { keepInvitation } from '#server/close-ones/store.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { enrolPerson } from '#server/workers/enrol-person.ts';

type Opening = {
  readonly visit: CaseVisit;
  readonly caseId: string;
  readonly told: CastCase;
  /** Who is on the map and what stands in the plan. */
  readonly leaves: readonly DraftLeaf[];
};

/** Gives somebody close of the cast a page: what was let known there, and what that person said. */
export async function openClosePage(tx: CaseTx, { visit, caseId, told, leaves }: Opening): Promise<void> {
  const { close, key } = told;
  const room = await openCase(tx, visit, { caseId, kind: 'CloseInvited', part: 'close' });
  if (!close || !room) return;
  const { organisationId } = visit;
  const card = { email: close.email };
  const enrolled = await enrolPerson(tx, room.rings.organisation, { organisationId, card, locale: 'nl' });
  const name = castNetworks[key]?.people.find((one) => one.key === close.key)?.name;
  const around = leaves.find(({ content }) => (content as { name?: string }).name === name);
  if (!enrolled.ok || !around) return;
  const personId = enrolled.value;
  const on = dayIn(visit.organisation.timezone, visit.now);
  const row = rowOf(room, around.id, { way: 'screen', agreedOn: on, seesOthers: 'no' });
  await keepInvitation(tx, { ...row, personId });
  const steps = leaves.filter(({ content }) => close.steps.includes((content as { words?: string }).words ?? ''));
  await addLeaves(
    tx,
    room,
    steps.map(({ id }) => leafOf('telling', { leafId: id, personId: around.id, released: 'yes' }))
  );
  const said = close.said.map(({ topic, ...draft }) => readSaying(draft, { topic, personId: around.id, on }));
  const own = { ...room, visit: { ...visit, duty: 'close' as const, personId } };
  await addLeaves(
    tx,
    own,
    said.flatMap((one) => (one.ok ? [leafOf(one.value.kind, one.value.content)] : []))
  );
}

const leafOf = (kind: string, content: unknown): DraftLeaf => ({ id: newBlindId(), kind, content });
