import { Unreadable } from './say.ts';
import { Wrong, type Reader } from './shapes.ts';

/** The value of a JSON text as a reader wants it; Unreadable names the first path that is not right. */
export function readJson<T>(text: string, read: Reader<T>): T {
  try {
    return read(parsed(text));
  } catch (error) {
    throw error instanceof Wrong ? new Unreadable(`${error.where || 'instance'}: ${error.message}`) : error;
  }
}

function parsed(text: string): unknown {
  if (text.trim() === '') throw new Wrong('nothing was given on standard input');
  try {
    return JSON.parse(text);
  } catch {
    throw new Wrong('not JSON');
  }
}
