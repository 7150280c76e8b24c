import { Unzip, UnzipInflate } from 'fflate';
import { no, yes, type Result } from '#domain/result.ts';
import { mostBytes, type File } from './text-of-file.ts';

const mostFiles = 200;
const chunk = 4096;

/**
 * What is in a zip. It is opened bit by bit and left as soon as it grows too large, whatever it says of its own size, so
 * that a small file that unfolds into a large one stays a small one. What a computer adds of its own is not looked at.
 */
export function unzip(bytes: Uint8Array): Result<readonly File[], 'too-large' | 'not-a-map'> {
  const files: { name: string; parts: Uint8Array[] }[] = [];
  let [size, isBroken] = [0, false];
  const unzipping = new Unzip((file) => {
    if (isOfComputer(file.name)) return;
    const parts: Uint8Array[] = [];
    files.push({ name: file.name, parts });
    file.ondata = (broken, part) => {
      isBroken ||= broken !== null;
      size += part?.length ?? 0;
      if (part && size <= mostBytes) parts.push(part);
    };
    file.start();
  });
  unzipping.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += chunk) {
      unzipping.push(bytes.subarray(from, from + chunk), from + chunk >= bytes.length);
      if (size > mostBytes || files.length > mostFiles) return no('too-large');
    }
  } catch {
    return no('not-a-map');
  }
  return isBroken ? no('not-a-map') : yes(files.map(({ name, parts }) => ({ name, bytes: Buffer.concat(parts) })));
}

// Folders, hidden files, and what a Mac puts beside each file.
const isOfComputer = (name: string): boolean => /(^|\/)(__MACOSX\/|\.[^/]*$)|\/$/.test(name);
