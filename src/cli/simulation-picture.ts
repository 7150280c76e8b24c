import type { Comparison, Measure } from '#domain/matching/simulation/compare.ts';
import { ways } from '#domain/matching/simulation/ways.ts';

const shown: readonly (readonly [Measure, string])[] = [
  ['served', 'asks served'],
  ['urgentServed', 'urgent asks served'],
  ['topTenth', 'giving done by the busiest tenth'],
  ['gaveAndReceived', 'gave and received'],
  ['everOver', 'ever beyond what was offered'],
  ['left', 'left within the year']
];

const row = 22;
const width = 340;
const bar = 170;
const height = row * ways.length + 44;

/** Bars of every way of matching, one field per measure, as SVG; each bar has its number beside it. */
export function picture(comparison: Comparison): string {
  const fields = shown.map(([measure, title], i) => {
    const x = (i % 2) * width;
    const y = Math.floor(i / 2) * height;
    return `<g transform="translate(${x} ${y})"><text class="title" x="12" y="22">${title}</text>${bars(comparison, measure)}</g>`;
  });
  const size = `width="${2 * width}" height="${3 * height}" viewBox="0 0 ${2 * width} ${3 * height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="A year under five ways of matching">
<style>text{font:13px sans-serif;fill:#2b2a26}.title{font-weight:bold}rect{fill:#2f6f62}.back{fill:#fbf8f1}line{stroke:#2b2a26}</style>
<rect class="back" width="100%" height="100%"/>
${fields.join('\n')}
</svg>
`;
}

const bars = (comparison: Comparison, measure: Measure): string =>
  ways
    .map((way, i) => {
      const { mean, error } = comparison[way][measure];
      const y = 34 + i * row;
      const end = 112 + mean * bar;
      const whisker = `<line x1="${(end - error * bar).toFixed(1)}" x2="${(end + error * bar).toFixed(1)}" y1="${y + 7}" y2="${y + 7}"/>`;
      const label = `<text x="106" y="${y + 12}" text-anchor="end">${way}</text>`;
      const value = `<text x="${(end + error * bar + 6).toFixed(1)}" y="${y + 12}">${Math.round(mean * 100)} %</text>`;
      return `${label}<rect x="112" y="${y}" width="${(mean * bar).toFixed(1)}" height="14"/>${whisker}${value}`;
    })
    .join('');
