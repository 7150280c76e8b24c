import type { InOrder, Waiting } from '#domain/satchels/waiting.ts';
import { borrowKeys, type Keys, type NoKeys } from './satchel-keys.ts';
import { openWith, sealWith } from './satchel-envelope.ts';
import { openShelf, type Row, type Shelf } from './satchel-shelf.ts';

/** How it went to open it: open, no keys, or a browser that can keep nothing sealed. */
export type Opening = 'open' | NoKeys | 'keeps-nothing';
export type Satchel = ReturnType<typeof makeSatchel>;

type State = {
  readonly base: string;
  held: readonly InOrder[];
  /** In memory alone, and gone with the page (DP20). */
  keys: Keys | null;
  shelf: Shelf | null;
  opening: Promise<Opening> | null;
  /** One after the other, so that what lies there has the order in which it was noted. */
  writing: Promise<void>;
  count: number;
  /** Where on the shelf the numbers lie, and which numbers do not lie there yet. */
  readonly idOf: Map<number, number>;
  readonly unsealed: Set<number>;
};

/**
 * What a worker noted on this tablet and the server does not keep yet. In memory it can be read; on the tablet it lies
 * sealed (DP20). A browser that cannot seal keeps it in memory alone, as long as the page is open.
 */
export function makeSatchel(base: string) {
  const state: State = {
    ...{ base, held: [], keys: null, shelf: null, opening: null, writing: Promise.resolve(), count: 0 },
    ...{ idOf: new Map(), unsealed: new Set() }
  };
  return {
    held: (): readonly InOrder[] => state.held,
    open: (): Promise<Opening> => {
      if (state.keys) return Promise.resolve('open');
      state.opening ??= open(state).finally(() => (state.opening = null));
      return state.opening;
    },
    put: (what: Waiting): number => {
      const one = numbered(state, what);
      state.held = [...state.held, one];
      write(state, one.n);
      return one.n;
    },
    change: (n: number, what: Waiting): void => {
      state.held = state.held.map((one) => (one.n === n ? { n, what } : one));
      write(state, n);
    },
    drop: (n: number): void => {
      state.held = state.held.filter((one) => one.n !== n);
      write(state, n);
    },
    /** Whether all of it lies sealed on the tablet, so that the page can close. */
    isSealed: (): boolean => state.unsealed.size === 0,
    written: (): Promise<void> => state.writing,
    /** Forgets the keys and what can be read; what is sealed stays. */
    forget: (): void => {
      [state.keys, state.held] = [null, []];
    }
  };
}

async function open(state: State): Promise<Opening> {
  state.shelf ??= globalThis.crypto?.subtle ? await openShelf() : null;
  const { shelf, base } = state;
  if (!shelf) return 'keeps-nothing';
  const rows = await shelf.rows();
  const keys = await borrowKeys(base, { tablet: shelf.tablet, locks: [...new Set(rows.map(({ lock }) => lock))] });
  if (typeof keys === 'string') return keys;
  const older: InOrder[] = [];
  for (const row of rows.filter(({ mark }) => keys.marks.includes(mark))) {
    const what = await readRow(row, keys);
    if (what) older.push(numbered(state, what, row.id));
    // DP20: for what lies here longer than seven days there is no key any more.
    else await shelf.drop(row.id);
  }
  state.held = [...older, ...state.held];
  state.keys = keys;
  for (const n of state.unsealed) write(state, n);
  return 'open';
}

function numbered(state: State, what: Waiting, id?: number): InOrder {
  const n = (state.count += 1);
  if (id !== undefined) state.idOf.set(n, id);
  return { n, what };
}

function write(state: State, n: number): void {
  if (state.held.some((one) => one.n === n)) state.unsealed.add(n);
  else state.unsealed.delete(n);
  state.writing = state.writing.then(() => seal(state, n)).catch(() => undefined);
}

async function seal({ held, keys, shelf, idOf, unsealed }: State, n: number): Promise<void> {
  if (!shelf || !keys) return;
  const one = held.find((other) => other.n === n);
  const id = idOf.get(n);
  if (!one) return void (id !== undefined && (await shelf.drop(id)));
  const { marks, lock } = keys;
  const mark = marks[0]!;
  const sealed = await sealWith(keys.of.get(lock)!, one.what, aboutOf({ mark, lock }));
  idOf.set(n, await shelf.put({ ...sealed, mark, lock, ...(id !== undefined && { id }) }));
  unsealed.delete(n);
}

const aboutOf = ({ mark, lock }: Pick<Row, 'mark' | 'lock'>): string => `satchel ${mark} ${lock}`;

async function readRow(row: Row, { of }: Keys): Promise<Waiting | null> {
  const key = of.get(row.lock);
  return key ? openWith<Waiting>(key, row, aboutOf(row)) : null;
}
