/** A part of the neighbourhood with its own coordinators; a division of care, never a wall. */
export type CareArea = {
  readonly id: string;
  readonly cellIds: readonly string[];
  readonly coordinatorIds: readonly string[];
};
/** From one calendar day up to and including another somebody is not there; null where nobody stands in. */
export type Away = {
  readonly personId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly standInId: string | null;
};
/** Who coordinates here, how the care is divided, and who is away. The order of the lists says nothing. */
export type Care = {
  readonly coordinatorIds: readonly string[];
  readonly areas: readonly CareArea[];
  readonly absences: readonly Away[];
};

/** Who owns something, and in which cell the person lives whose it is. */
export type InCare = { readonly ownerId: string | null; readonly cellId: string | null };

/** Who looks after something: its owner, who stands in, somebody for now because it is nobody's, or really nobody. */
export type Carer =
  | { readonly how: 'owner' | 'for-now'; readonly personId: string }
  | { readonly how: 'stand-in'; readonly personId: string; readonly insteadOf: string }
  | { readonly how: 'nobody'; readonly personId: null };

/**
 * Who looks after this today. The owner while present, else who stands in, else a coordinator of the area, else any
 * coordinator: always somebody when somebody is there, and nobody who is away.
 */
export function whoLooksAfter({ ownerId, cellId }: InCare, care: Care, today: string): Carer {
  const ownerNow = ownerId === null ? null : presentFor(ownerId, care, today);
  if (ownerId !== null && ownerNow === ownerId) return { how: 'owner', personId: ownerId };
  if (ownerId !== null && ownerNow !== null) return { how: 'stand-in', personId: ownerNow, insteadOf: ownerId };
  const forNow = areaNow(cellId, care, today)[0] ?? presentNow(care, today)[0] ?? null;
  return forNow === null ? { how: 'nobody', personId: null } : { how: 'for-now', personId: forNow };
}

/** The coordinators of the area of this cell, or who stands in for them today; none where there is no area. */
export const areaNow = (cellId: string | null, care: Care, today: string): readonly string[] =>
  [...coordinatorsOf(cellId, care)].sort().flatMap((id) => presentFor(id, care, today) ?? []);

/** The coordinators who are there today. */
export const presentNow = ({ coordinatorIds, absences }: Care, today: string): readonly string[] =>
  [...coordinatorIds].sort().filter((id) => !awayOn(id, absences, today));

/** The absence that keeps somebody away on this day; null where that person is there. */
export const awayOn = (personId: string, absences: readonly Away[], day: string): Away | null =>
  absences.find((away) => away.personId === personId && away.fromOn <= day && day <= away.untilOn) ?? null;

/** This coordinator, or at the end of the line of who stands in for whom the first who is there. */
export function presentFor(personId: string, { coordinatorIds, absences }: Care, today: string): string | null {
  const asked = new Set<string>();
  for (let id: string | null = personId; id !== null && coordinatorIds.includes(id) && !asked.has(id);) {
    const away = awayOn(id, absences, today);
    if (!away) return id;
    asked.add(id);
    id = away.standInId;
  }
  return null;
}

/** Who coordinates the area of this cell. */
export const coordinatorsOf = (cellId: string | null, { areas, coordinatorIds }: Care): readonly string[] =>
  areas
    .filter(({ cellIds }) => cellId !== null && cellIds.includes(cellId))
    .flatMap((area) => area.coordinatorIds.filter((id) => coordinatorIds.includes(id)));
