import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare, measures, type Comparison } from '#domain/matching/simulation/compare.ts';
import { assumptions } from '#domain/matching/simulation/life.ts';
import { ways } from '#domain/matching/simulation/ways.ts';
import { Unreadable } from './say.ts';
import { picture } from './simulation-picture.ts';

const options = {
  seeds: { type: 'string', default: '8' },
  members: { type: 'string', default: '300' },
  demand: { type: 'string', default: String(assumptions.demand) },
  acceptance: { type: 'string', default: String(assumptions.acceptance) },
  svg: { type: 'string' }
} as const;

/**
 * `simulate [--seeds 8] [--members 300] [--demand 0.1] [--acceptance 0.6] [--svg file]`: 52 weeks of an invented village
 * under five ways of matching, as a table with standard errors and everything that was assumed, and as a picture.
 */
export async function simulate(words: readonly string[]): Promise<void> {
  const given = read(words);
  const seeds = wholeNumberOf(given.seeds, 'seeds', { least: 1, most: 1000 });
  const members = wholeNumberOf(given.members, 'members', { least: 2, most: 5000 });
  const demand = numberOf(given.demand, 'demand', { least: 0, most: 7 });
  const acceptance = numberOf(given.acceptance, 'acceptance', { least: 0, most: 1 });
  // A picture that cannot be kept is better known before the year is played than after it.
  if (given.svg !== undefined) write(given.svg, '');
  const comparison = compare({ seeds, members, assumed: { demand, acceptance } });
  if (given.svg !== undefined) write(given.svg, picture(comparison));
  const assumed = JSON.stringify({ ...assumptions, demand, acceptance });
  const lines = [...table(comparison), '', `${seeds} seeds, ${members} members. Invented people; assumed: ${assumed}`];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function read(words: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(words);
  } catch (error) {
    throw new Unreadable((error as Error).message.split('\n')[0]!);
  }
}

const parse = (words: readonly string[]) => parseArgs({ args: [...words], options }).values;

type Bounds = { readonly least: number; readonly most: number };

function numberOf(text: string, name: string, { least, most }: Bounds): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value >= least && value <= most) return value;
  throw new Unreadable(`--${name}: not a number from ${least} to ${most}`);
}

function wholeNumberOf(text: string, name: string, { least, most }: Bounds): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Unreadable(`--${name}: not a whole number from ${least} to ${most}`);
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch {
    throw new Unreadable('--svg: no picture can be written there');
  }
}

const cell = (text: string, size = 18): string => text.padEnd(size);

function* table(comparison: Comparison): Generator<string> {
  yield cell('mean ± error') + ways.map((way) => cell(way)).join('');
  for (const measure of measures) {
    const digits = measure === 'misfit' ? 0 : measure === 'waited' ? 1 : 3;
    const values = ways.map((way) => comparison[way][measure]);
    yield (
      cell(measure) +
      values.map(({ mean, error }) => cell(`${mean.toFixed(digits)} ± ${error.toFixed(digits)}`)).join('')
    );
  }
}
