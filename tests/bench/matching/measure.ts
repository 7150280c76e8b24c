import { readFileSync } from 'node:fs';

/** CPU milliseconds of this process, all its threads, while something is done; what else the machine does counts less. */
export async function cpuOf<T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number; wall: number }> {
  const before = process.cpuUsage();
  const began = performance.now();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000, wall: performance.now() - began };
}

/** The least of a few runs, so that the first ones may warm up. */
export async function bestOf(times: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let time = 0; time < times; time++) best = Math.min(best, (await cpuOf(work)).ms);
  return best;
}

/** CPU milliseconds of all children that have ended. */
export function cpuOfChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
  return 10 * (Number(fields[13]) + Number(fields[14]));
}

/** The most memory this process has used, in MB. */
export const mostMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

export const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!;

export const say = (...cells: readonly (string | number)[]): void =>
  console.log(`  ${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(30) : String(cell).padStart(13))).join('')}`);

export const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
