/** What an operator asked for cannot be read; `message` is one line that names the path of the bad value. */
export class Unreadable extends Error {}

/** All of standard input. */
export async function everythingSaid(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** Writes one answer as JSON on standard output. */
export function answer(value: unknown): Promise<void> {
  return new Promise((done) => process.stdout.write(`${JSON.stringify(value)}\n`, () => done()));
}
