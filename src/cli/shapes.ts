/** Looks at one value and hands it on as it is, or throws Wrong; whoever reads what is around it says where it stands. */
export type Reader<T> = (value: unknown) => T;
export type Read<R> = R extends Reader<infer T> ? T : never;

/** What is wrong with a value, and where it stands, the outermost step first. */
export class Wrong extends Error {
  readonly path: (string | number)[] = [];

  /** `['asks', 3, 'slots']` is `asks[3].slots`. */
  get where(): string {
    return this.path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
  }
}

/** A whole number from `least` to `most`, both of them numbers that are exact. */
export const whole =
  (least: number, most: number): Reader<number> =>
  (value) => {
    if (value === undefined) throw new Wrong('missing');
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new Wrong('not a whole number');
    if (value < least) throw new Wrong(`smaller than ${least}`);
    if (value > most) throw new Wrong(`larger than ${most}`);
    return value;
  };

/** One of a few values. */
export const oneOf =
  <const T extends string | number>(...values: readonly T[]): Reader<T> =>
  (value) => {
    if (value === undefined) throw new Wrong('missing');
    const found = values.find((one) => one === value);
    if (found === undefined) throw new Wrong(`not one of ${values.map((one) => JSON.stringify(one)).join(', ')}`);
    return found;
  };

/** A list, however long. */
export const list =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value) => {
    const values = listed(value);
    for (let i = 0; i < values.length; i++) inside(i, read, values[i]);
    return values as readonly T[];
  };

/** A list of so many values, each of its own kind. */
export const row =
  <const R extends readonly Reader<unknown>[]>(
    ...readers: R
  ): Reader<{ readonly [I in keyof R]: R[I] extends Reader<infer T> ? T : never }> =>
  (value) => {
    const values = listed(value);
    if (values.length !== readers.length)
      throw new Wrong(`${values.length < readers.length ? 'shorter' : 'longer'} than ${readers.length}`);
    for (let i = 0; i < readers.length; i++) inside(i, readers[i]!, values[i]);
    return values as never;
  };

/** An object with these fields of its own; others are not looked at. */
export function shape<const F extends Readonly<Record<string, Reader<unknown>>>>(
  fields: F
): Reader<{ readonly [K in keyof F]: Read<F[K]> }> {
  const entries = Object.entries(fields);
  return (value) => {
    if (value === undefined) throw new Wrong('missing');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Wrong('not an object');
    for (const [name, read] of entries)
      inside(name, read, Object.hasOwn(value, name) ? value[name as keyof typeof value] : undefined);
    return value as never;
  };
}

function listed(value: unknown): readonly unknown[] {
  if (value === undefined) throw new Wrong('missing');
  if (!Array.isArray(value)) throw new Wrong('not a list');
  return value;
}

function inside<T>(step: string | number, read: Reader<T>, value: unknown): void {
  try {
    read(value);
  } catch (error) {
    if (error instanceof Wrong) error.path.unshift(step);
    throw error;
  }
}
