import { isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';

/** What a field of a leaf may hold. Lengths in characters; a day is "2026-03-31", a moment is ISO 8601 in UTC. */
export type Shape =
  | { readonly is: 'text'; readonly most: number }
  | { readonly is: 'word'; readonly of: readonly string[] }
  | { readonly is: 'day' }
  | { readonly is: 'moment' }
  | { readonly is: 'id' }
  | { readonly is: 'maybe'; readonly shape: Shape }
  | { readonly is: 'list'; readonly of: Shape; readonly most: number }
  | { readonly is: 'group'; readonly parts: Readonly<Record<string, Shape>> };

/** The type of a value of this shape. */
export type Holds<S> = S extends { is: 'text' | 'day' | 'moment' | 'id' }
  ? string
  : S extends { is: 'word'; of: readonly (infer Word)[] }
    ? Word
    : S extends { is: 'maybe'; shape: infer Inner }
      ? Holds<Inner> | null
      : S extends { is: 'list'; of: infer One }
        ? readonly Holds<One>[]
        : S extends { is: 'group'; parts: infer Parts }
          ? { readonly [Name in keyof Parts]: Holds<Parts[Name]> }
          : never;

export const text = (most: number) => ({ is: 'text', most }) as const;
export const word = <const Words extends readonly string[]>(...of: Words) => ({ is: 'word', of }) as const;
export const day = { is: 'day' } as const;
export const moment = { is: 'moment' } as const;
export const id = { is: 'id' } as const;
/** Null is a value of its own: there is none. Why not is for a field beside it to say. */
export const maybe = <Inner extends Shape>(shape: Inner) => ({ is: 'maybe', shape }) as const;
export const list = <One extends Shape>(of: One, most: number) => ({ is: 'list', of, most }) as const;
export const group = <const Parts extends Readonly<Record<string, Shape>>>(parts: Parts) =>
  ({ is: 'group', parts }) as const;

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Reads a value from outside as this shape, exactly: no field more, no field less. A `no` names the path of the first
 * part that is wrong, and never what stood there.
 */
export function readShape<const S extends Shape>(shape: S, value: unknown): Result<Holds<S>, 'wrong-shape'> {
  const wrong = faultIn(shape, value);
  return wrong === null ? yes(value as Holds<S>) : no('wrong-shape', wrong);
}

/** The path of the first part that does not have this shape; null where all is well. */
export function faultIn(shape: Shape, value: unknown, path = ''): string | null {
  if (shape.is === 'maybe') return value === null ? null : faultIn(shape.shape, value, path);
  if (shape.is === 'list') return faultInList(shape, value, path);
  if (shape.is === 'group') return faultInGroup(shape.parts, value, path);
  return typeof value === 'string' && fits(shape, value) ? null : path;
}

type Plain = Exclude<Shape, { is: 'maybe' | 'list' | 'group' }>;

function fits(shape: Plain, value: string): boolean {
  if (shape.is === 'text') return value.length <= shape.most && value.isWellFormed();
  if (shape.is === 'word') return shape.of.includes(value);
  if (shape.is === 'day') return isDay(value);
  if (shape.is === 'id') return idPattern.test(value);
  return momentPattern.test(value) && !Number.isNaN(Date.parse(value));
}

function faultInList(shape: { of: Shape; most: number }, value: unknown, path: string): string | null {
  if (!Array.isArray(value) || value.length > shape.most) return path;
  for (const [at, one] of value.entries()) {
    const wrong = faultIn(shape.of, one, `${path}[${at}]`);
    if (wrong !== null) return wrong;
  }
  return null;
}

function faultInGroup(parts: Readonly<Record<string, Shape>>, value: unknown, path: string): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
  const names = Object.keys(parts);
  const stray = Object.keys(value).find((name) => !Object.hasOwn(parts, name));
  if (stray !== undefined) return path;
  for (const name of names) {
    const here = path === '' ? name : `${path}.${name}`;
    const wrong = Object.hasOwn(value, name)
      ? faultIn(parts[name]!, (value as Record<string, unknown>)[name], here)
      : here;
    if (wrong !== null) return wrong;
  }
  return null;
}
