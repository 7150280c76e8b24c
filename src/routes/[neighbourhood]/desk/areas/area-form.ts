import { m } from '#messages';
import type { AreaErrors, AreaReason, DraftArea } from '#domain/areas/area.ts';
import type { CareHere, CellHere } from '#server/areas/areas-here.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongFieldsIn } from '../../../wrong-words.ts';

type Choice = { readonly value: string; readonly label: string; readonly hint?: string };
export type AreaChoices = { readonly cells: readonly Choice[]; readonly coordinators: readonly Choice[] };

/** What can be ticked for an area; a cell that another area has says so. */
export function areaChoices(care: CareHere, cells: readonly CellHere[], areaId: string | null): AreaChoices {
  const nameOf = (id: string | null) => care.areas.find((area) => area.id === id && id !== areaId)?.name;
  return {
    cells: cells.map(({ id, name, areaId: now }) => {
      const other = nameOf(now);
      return { value: id, label: name, ...(other ? { hint: m.area_cell_now({ name: other }) } : {}) };
    }),
    coordinators: care.keepers.map(({ id, firstName }) => ({ value: id, label: firstName }))
  };
}

/** An area as it was typed. */
export function areaDraft(form: FormData): DraftArea {
  const fields = fieldsOf(form, ['cells', 'coordinators']);
  const list = (name: string) => fields[name] as string[];
  return {
    name: textOf(fields, 'name'),
    cells: list('cells'),
    coordinators: list('coordinators')
  };
}

const sentences = {
  'no-name': m.area_no_name,
  'name-too-long': m.wrong_words_too_long,
  'name-taken': m.area_name_taken,
  'no-cells': m.area_no_cells,
  'no-coordinator': m.area_no_coordinator
} satisfies Record<AreaReason, () => string>;

/** What is wrong, as sentences by field. */
export const areaErrors = (errors: AreaErrors): Record<string, string> => wrongFieldsIn(errors, sentences);
