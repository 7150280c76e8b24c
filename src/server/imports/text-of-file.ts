/** A file as it came in. */
export type File = { readonly name: string; readonly bytes: Uint8Array };

/** So large the files of one map may be together, opened; a map of five hundred people stays below it. */
export const mostBytes = 2_000_000;

/**
 * The text of a file: what its first bytes say, else UTF-8, else as Windows in the west of Europe writes, which never
 * fails.
 */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
