import { benchCountry, benchGrowth } from './country.ts';
import { benchAgain, benchEngine } from './engine.ts';
import { benchMillion } from './million.ts';
import { benchCold, benchHours, benchRings, benchSearch, benchSimulation } from './others.ts';

/** Every bar of the matching, by name; `node tests/bench/matching/bench.ts engine rings` measures only those. */
const bars: readonly (readonly [string, string, () => void | Promise<void>])[] = [
  ['engine', 'plans of visits: exact, and how fast', benchEngine],
  ['growth', 'growth with size', benchGrowth],
  ['cold', 'a whole command', benchCold],
  ['country', 'the country as one problem, two threads', benchCountry],
  ['hours', 'hours, series and teams', benchHours],
  ['rings', 'rings', benchRings],
  ['search', 'the best ten among a million', benchSearch],
  ['million', 'the best ten in a region of a million people', benchMillion],
  ['again', 'planning again after a refusal', benchAgain],
  ['year', 'a year of a village', benchSimulation]
];

const chosen = process.argv.slice(2);
for (const [name, title, bench] of bars) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n${title} (${name})`);
  await bench();
}
