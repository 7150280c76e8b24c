import { areaNow, awayOn, presentFor, presentNow, type Care } from './who-looks-after.ts';

/** How neighbours reach a coordinator, as that coordinator chose to show. */
export type HelpNumber = { readonly phone: string | null; readonly email: string | null };
export type Keeper = HelpNumber & { readonly id: string; readonly firstName: string };
/** What stands under every page by default, and whose it is where it is somebody's own. */
export type GeneralHelp = HelpNumber & { readonly name: string | null; readonly personId: string | null };
export type Help = HelpNumber & { readonly name: string };

type Helping = {
  readonly cellId: string | null;
  readonly general: GeneralHelp;
  readonly keepers: readonly Keeper[];
};

/**
 * Who stands under every page for this visitor: the coordinator of the own area, else whom the neighbourhood chose;
 * while they are away, who stands in. Nobody's number is shown but with the own consent.
 */
export function whoHelps({ cellId, general, keepers }: Helping, care: Care, today: string): Help | null {
  const ofArea = keeperWithNumber(areaNow(cellId, care, today), keepers);
  if (ofArea) return ofArea;
  if (general.name === null) return null;
  const usual = { name: general.name, phone: general.phone, email: general.email };
  const { personId } = general;
  if (personId === null || !awayOn(personId, care.absences, today)) return usual;
  const standIn = presentFor(personId, care, today);
  const there = standIn ? [standIn] : presentNow(care, today);
  const named = keepers.find(({ id }) => id === standIn);
  // The number of the neighbourhood stays where who stands in has none: the two agree who answers.
  return keeperWithNumber(there, keepers) ?? (named ? { ...usual, name: named.firstName } : usual);
}

function keeperWithNumber(ids: readonly string[], keepers: readonly Keeper[]): Help | null {
  const able = ids.flatMap((id) => keepers.find((keeper) => keeper.id === id && (keeper.phone ?? keeper.email)) ?? []);
  return able[0] ? { name: able[0].firstName, phone: able[0].phone, email: able[0].email } : null;
}
