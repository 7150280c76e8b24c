import { yes, type No, type Yes } from '../result.ts';

/** A part of the neighbourhood as it is typed, with its cells and who coordinates it; ids. */
export type DraftArea = {
  readonly name: string;
  readonly cells: readonly string[];
  readonly coordinators: readonly string[];
};
export type AreaReason = 'no-name' | 'name-too-long' | 'name-taken' | 'no-cells' | 'no-coordinator';
export type AreaErrors = Readonly<Partial<Record<keyof DraftArea, AreaReason>>>;
export type ReadArea = Yes<DraftArea> | (No<'wrong-fields'> & { readonly errors: AreaErrors });

/** What is there to choose from, and the names that other areas have already. */
export type AreaChoice = {
  readonly cells: readonly string[];
  readonly coordinators: readonly string[];
  readonly otherNames: readonly string[];
};

export const longestAreaName = 60;

/** Reads an area, or says by field what is not right yet; what is not there to choose is left out. */
export function readArea(draft: DraftArea, choice: AreaChoice): ReadArea {
  const cells = choice.cells.filter((id) => draft.cells.includes(id));
  const coordinators = choice.coordinators.filter((id) => draft.coordinators.includes(id));
  const found: [keyof DraftArea, AreaReason | null][] = [
    ['name', wrongName(draft.name, choice.otherNames)],
    ['cells', cells.length === 0 ? 'no-cells' : null],
    ['coordinators', coordinators.length === 0 ? 'no-coordinator' : null]
  ];
  const errors = Object.fromEntries(found.filter(([, reason]) => reason !== null)) as AreaErrors;
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  return yes({ name: draft.name, cells, coordinators });
}

function wrongName(name: string, otherNames: readonly string[]): AreaReason | null {
  if (name === '') return 'no-name';
  if (name.length > longestAreaName) return 'name-too-long';
  return otherNames.some((other) => other.toLowerCase() === name.toLowerCase()) ? 'name-taken' : null;
}
