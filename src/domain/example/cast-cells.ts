import type { CastCell } from './cast-types.ts';

const cell = (key: string, place: { name: string; x: number; y: number; addresses: number; letters: string }) => ({
  key,
  name: place.name,
  x: place.x,
  y: place.y,
  addresses: place.addresses,
  postcodes: place.letters.split(' ').map((letters) => `6549 ${letters}`)
});

/** Invented parts of an invented neighbourhood; postcodes that no street has. One is too small to be shown (D4). */
export const castCells: readonly CastCell[] = [
  cell('linden', { name: 'Rond de Lindehof', x: 420, y: 380, addresses: 84, letters: 'AA AB AC' }),
  cell('bakker', { name: 'Bij de oude bakker', x: 720, y: 420, addresses: 112, letters: 'AD AE' }),
  cell('school', { name: 'Achter de school', x: 980, y: 360, addresses: 96, letters: 'AG AH AJ' }),
  cell('molen', { name: 'Aan het Molenpad', x: 310, y: 690, addresses: 73, letters: 'BA BB' }),
  cell('plein', { name: 'Om het Kersenplein', x: 640, y: 720, addresses: 138, letters: 'BC BD BE' }),
  cell('flat', { name: 'De drie torens', x: 940, y: 690, addresses: 204, letters: 'BG BH BJ BK' }),
  cell('beek', { name: 'Langs de beek', x: 260, y: 1010, addresses: 66, letters: 'CA CB' }),
  cell('tuinen', { name: 'Bij de volkstuinen', x: 590, y: 1060, addresses: 91, letters: 'CD CE' }),
  cell('spoor', { name: 'Aan de spoorkant', x: 1180, y: 560, addresses: 118, letters: 'CG CH' }),
  cell('hoek', { name: 'De Hazelhoek', x: 900, y: 1030, addresses: 77, letters: 'CJ CK' }),
  cell('bosrand', { name: 'Aan de bosrand', x: 480, y: 1390, addresses: 23, letters: 'DA' })
];
