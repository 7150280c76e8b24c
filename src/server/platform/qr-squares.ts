import { encode } from 'uqr';

/** The dark squares of a QR drawing as the path of an SVG, and its width in squares with a quiet border. */
export function qrSquares(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}
