import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page takes from its own folder and from those above it, never out of the folder of another page. */
export function borrowedPages(routes: string): readonly string[] {
  return readdirSync(routes, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/from '((?:\.\.\/)+|\.\/)([^']+)'/g)]
        .filter(([, , rest]) => rest!.includes('/') && !rest!.endsWith('$types'))
        .map(([, up, rest]) => `${path}: borrows ${up}${rest}; share it through ui/, domain/ or a folder above both`)
    );
}
