import { cast } from '#domain/example/cast.ts';
import type { CastPerson } from '#domain/example/cast-types.ts';

export { cast };

/** Somebody of the cast by the key, for tests that need a person and not a type. */
export function someone(key: string): CastPerson {
  const found = cast.people.find((person) => person.key === key);
  if (!found) throw new Error(`Nobody in the cast is called ${key}.`);
  return found;
}

/** Fatima coordinates; Bo asks; Cyriel helps; Door has no internet and asks through Fatima. */
export const fatima = someone('fatima');
export const bo = someone('bo');
export const cyriel = someone('cyriel');
export const door = someone('door');
