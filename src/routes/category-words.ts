import { m } from '#messages';
import { fitsYoung } from '#domain/ages/young-kinds.ts';
import type { LeafKey, RootKey } from '#domain/categories/categories.ts';
import { leaf, openLeaves, roots } from '#domain/categories/categories.ts';
import type { Choice } from '#ui/choice.ts';
import type { PictogramName } from '#ui/pictograms.ts';

type Said = readonly [name: () => string, picture: PictogramName];

const kinds = {
  bin: [m.kind_bin, 'bin'],
  'small-jobs': [m.kind_small_jobs, 'lamp'],
  parcels: [m.kind_parcels, 'parcel'],
  pavement: [m.kind_pavement, 'broom'],
  carrying: [m.kind_carrying, 'sofa'],
  'house-sitting': [m.kind_house_sitting, 'post'],
  laundry: [m.kind_laundry, 'sun'],
  shopping: [m.kind_shopping, 'shopping'],
  cooking: [m.kind_cooking, 'cooking'],
  cake: [m.kind_cake, 'cake'],
  'eating-together': [m.kind_eating_together, 'meal'],
  coffee: [m.kind_coffee, 'coffee'],
  walking: [m.kind_walking, 'walk'],
  'reading-aloud': [m.kind_reading_aloud, 'books'],
  'daily-call': [m.kind_daily_call, 'call'],
  games: [m.kind_games, 'games'],
  music: [m.kind_music, 'music'],
  visiting: [m.kind_visiting, 'door'],
  encouragement: [m.kind_encouragement, 'wave'],
  dog: [m.kind_dog, 'dog'],
  pets: [m.kind_pets, 'cat'],
  garden: [m.kind_garden, 'garden'],
  plants: [m.kind_plants, 'flower'],
  'hospital-lift': [m.kind_hospital_lift, 'car'],
  lift: [m.kind_lift, 'car'],
  'going-along': [m.kind_going_along, 'path'],
  collecting: [m.kind_collecting, 'street'],
  children: [m.kind_children, 'children'],
  'school-run': [m.kind_school_run, 'path'],
  homework: [m.kind_homework, 'books'],
  babysitting: [m.kind_babysitting, 'house'],
  sewing: [m.kind_sewing, 'tools'],
  bike: [m.kind_bike, 'bicycle'],
  computer: [m.kind_computer, 'laptop'],
  phone: [m.kind_phone, 'call'],
  language: [m.kind_language, 'language'],
  crafts: [m.kind_crafts, 'tools'],
  forms: [m.kind_forms, 'post'],
  borrowing: [m.kind_borrowing, 'parcel'],
  lodging: [m.kind_lodging, 'house'],
  room: [m.kind_room, 'door']
} satisfies Record<LeafKey, Said>;

const groups = {
  'near-home': [m.root_near_home, 'house'],
  kitchen: [m.root_kitchen, 'cooking'],
  company: [m.root_company, 'coffee'],
  'garden-and-animals': [m.root_garden_and_animals, 'garden'],
  'on-the-road': [m.root_on_the_road, 'car'],
  'with-children': [m.root_with_children, 'children'],
  skills: [m.root_skills, 'tools'],
  sharing: [m.root_sharing, 'heart']
} satisfies Record<RootKey, Said>;

const said = (key: string): Said | undefined => ({ ...kinds, ...groups })[key as LeafKey | RootKey];

/** A kind of help in plain words. */
export const categoryName = (key: string): string => said(key)?.[0]() ?? m.kind_other();

/** Its drawing. */
export const categoryPicture = (key: string): PictogramName => said(key)?.[1] ?? 'other';

type Place = { readonly formsHelpOn: boolean; readonly isYoung?: boolean };

/** Everything that may be asked or offered here, by root, to choose from; for somebody under sixteen only what fits. */
export function kindsToChoose(place: Place): { key: string; title: string; options: Choice[] }[] {
  const open = openLeaves(place).filter(({ key }) => !place.isYoung || fitsYoung(key));
  const some = roots.filter((root) => open.some((one) => one.root === root));
  return some.map((root) => ({
    key: root,
    title: categoryName(root),
    options: open
      .filter((one) => one.root === root)
      .map(({ key }) => ({ value: key, label: categoryName(key), picture: categoryPicture(key) }))
  }));
}

/** How long it usually takes, in minutes; null where that is unknown. */
export const usualMinutes = (key: string): number | null => leaf(key)?.minutes ?? null;
