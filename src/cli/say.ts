/** What an operator asked for cannot be read; `message` is one line that names the path of the bad value. */
export class Unreadable extends Error {}

/** All of standard input, which must be UTF-8; a mark of byte order at its beginning is left out. `name` is what it is. */
export async function everythingSaid(name: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new Unreadable(`${name}: not UTF-8`);
  }
}

/** Writes one answer as JSON on standard output; who reads it may stop reading. */
export function answer(value: unknown): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? done() : fail(error)));
    process.stdout.write(`${JSON.stringify(value)}\n`, () => done());
  });
}
