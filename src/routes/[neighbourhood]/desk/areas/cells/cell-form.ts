import { m } from '#messages';
import type { CellErrors, CellReason, Direction, DraftCell } from '#domain/places/cell.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongFieldsIn } from '../../../../wrong-words.ts';

/** A cell as it was typed. */
export function cellDraft(form: FormData): DraftCell {
  const fields = fieldsOf(form);
  const text = (name: string) => textOf(fields, name);
  return {
    name: text('name'),
    addresses: text('addresses'),
    postcodes: text('postcodes'),
    direction: text('direction'),
    metres: text('metres')
  };
}

const sentences = {
  'no-name': m.area_no_name,
  'name-too-long': m.wrong_words_too_long,
  'name-taken': m.cell_name_taken,
  'no-number': m.cell_no_number,
  'wrong-postcode': m.cell_wrong_postcode,
  'no-direction': m.wrong_no_choice
} satisfies Record<CellReason, () => string>;

/** What is wrong, as sentences by field. */
export const cellErrors = (errors: CellErrors): Record<string, string> => wrongFieldsIn(errors, sentences);

const names: Record<Direction, () => string> = {
  north: m.way_north,
  'north-east': m.way_north_east,
  east: m.way_east,
  'south-east': m.way_south_east,
  south: m.way_south,
  'south-west': m.way_south_west,
  west: m.way_west,
  'north-west': m.way_north_west
};

export const directionChoices = (): { value: string; label: string }[] =>
  Object.entries(names).map(([value, label]) => ({ value, label: label() }));
