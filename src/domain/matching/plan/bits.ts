/** The place of the lowest bit of a mask that is not 0. */
export const lowestBit = (mask: number): number => 31 - Math.clz32(mask & -mask);

/** How many bits a mask has. */
export function ones(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The place of the bit before which a mask has so many others. */
export function bitAfter(mask: number, others: number): number {
  let rest = mask;
  for (let skip = others; skip > 0; skip--) rest &= rest - 1;
  return lowestBit(rest);
}
