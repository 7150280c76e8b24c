import { yes, type No, type Yes } from '../result.ts';

/** The ways to go from the middle of the neighbourhood; each is an eighth of a turn further, and begins in the north. */
export const directions = [
  ...(['north', 'north-east', 'east', 'south-east'] as const),
  ...(['south', 'south-west', 'west', 'north-west'] as const)
] as const;
export type Direction = (typeof directions)[number];

/** A point in metres; x grows to the east and y to the south, as on a drawn map. */
export type Point = { readonly x: number; readonly y: number };

/** A cell as it is typed: where it lies is told from the middle of the neighbourhood. */
export type DraftCell = {
  readonly name: string;
  readonly addresses: string;
  readonly postcodes: string;
  readonly direction: string;
  readonly metres: string;
};
export type Cell = Point & {
  readonly name: string;
  readonly addresses: number;
  readonly postcodes: readonly string[];
};
export type CellReason = 'no-name' | 'name-too-long' | 'name-taken' | 'no-number' | 'wrong-postcode' | 'no-direction';
export type CellErrors = Readonly<Partial<Record<keyof DraftCell, CellReason>>>;
export type ReadCell = Yes<Cell> | (No<'wrong-fields'> & { readonly errors: CellErrors });

export const longestCellName = 60;
const mostAddresses = 5000;
const mostMetres = 20_000;

type Around = {
  readonly centre: Point;
  readonly otherNames: readonly string[];
  /** Where the cell lies now, which is kept where nothing else is typed. */
  readonly now: Point | null;
};

/** Reads a cell, or says by field what is not right yet. Metres are whole; postcodes stand apart by commas or lines. */
export function readCell(draft: DraftCell, { centre, otherNames, now }: Around): ReadCell {
  const found: [keyof DraftCell, CellReason | null][] = [
    ['name', wrongName(draft.name, otherNames)],
    ['addresses', wholeUpTo(draft.addresses, mostAddresses) === null ? 'no-number' : null],
    ['postcodes', postcodesIn(draft.postcodes) === null ? 'wrong-postcode' : null],
    ['direction', directions.some((one) => one === draft.direction) ? null : 'no-direction'],
    ['metres', wholeUpTo(draft.metres, mostMetres) === null ? 'no-number' : null]
  ];
  const errors = Object.fromEntries(found.filter(([, reason]) => reason !== null)) as CellErrors;
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  return yes({
    name: draft.name,
    addresses: wholeUpTo(draft.addresses, mostAddresses) ?? 0,
    postcodes: postcodesIn(draft.postcodes) ?? [],
    ...placeOf(draft, { centre, now })
  });
}

/** How to come to a point from the middle: the nearest of eight directions, and whole metres. */
export function wayTo(point: Point, centre: Point): { readonly direction: Direction; readonly metres: number } {
  const [east, south] = [point.x - centre.x, point.y - centre.y];
  const turn = Math.round(Math.atan2(east, -south) / (Math.PI / 4));
  return { direction: directions[(turn + 8) % 8]!, metres: Math.round(Math.hypot(east, south)) };
}

function placeOf({ direction, metres }: DraftCell, { centre, now }: Pick<Around, 'centre' | 'now'>): Point {
  const usual = now && wayTo(now, centre);
  if (usual && usual.direction === direction && String(usual.metres) === metres) return { x: now.x, y: now.y };
  const angle = directions.findIndex((one) => one === direction) * (Math.PI / 4);
  const far = Number(metres);
  return { x: Math.round(centre.x + Math.sin(angle) * far), y: Math.round(centre.y - Math.cos(angle) * far) };
}

function wrongName(name: string, otherNames: readonly string[]): CellReason | null {
  if (name === '') return 'no-name';
  if (name.length > longestCellName) return 'name-too-long';
  return otherNames.some((other) => other.toLowerCase() === name.toLowerCase()) ? 'name-taken' : null;
}

function wholeUpTo(typed: string, most: number): number | null {
  const number = /^\d{1,5}$/.test(typed) ? Number(typed) : null;
  return number !== null && number <= most ? number : null;
}

/** Dutch postcodes ("6525 AB"), or null where one of them is none; at most two hundred. */
function postcodesIn(typed: string): readonly string[] | null {
  const parts = typed.split(/[,;\n]/).map((part) => part.replaceAll(/\s/g, '').toUpperCase());
  const postcodes = parts.filter((part) => part !== '');
  if (postcodes.length > 200 || postcodes.some((part) => !/^[1-9]\d{3}[A-Z]{2}$/.test(part))) return null;
  return [...new Set(postcodes)].map((part) => `${part.slice(0, 4)} ${part.slice(4)}`);
}
