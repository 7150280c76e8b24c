import type { InOrder, Waiting } from '#domain/satchels/waiting.ts';
import { borrowKeys, type Keys, type NoKeys } from './borrow-keys.ts';
import { openWith, sealWith } from './envelope.ts';
import { openShelf, type Row, type Shelf } from './shelf.ts';

/** How it went to open it: open, no keys, or a browser that can keep nothing sealed. */
export type Opening = 'open' | NoKeys | 'keeps-nothing';
export type Satchel = ReturnType<typeof makeSatchel>;

/**
 * What a worker noted on this tablet and the server does not keep yet. In memory it can be read; on the tablet it lies
 * sealed (DP20). A browser that cannot seal keeps it in memory alone, as long as the page is open.
 */
export function makeSatchel(base: string) {
  let held: readonly InOrder[] = [];
  let keys: Keys | null = null;
  let opening: Promise<Opening> | null = null;
  let shelf: Shelf | null = null;
  let count = 0;
  let writing: Promise<void> = Promise.resolve();
  const idOf = new Map<number, number>();
  const unsealed = new Set<number>();

  async function open(): Promise<Opening> {
    shelf ??= globalThis.crypto?.subtle ? await openShelf() : null;
    if (!shelf) return 'keeps-nothing';
    const rows = await shelf.rows();
    const lent = await borrowKeys(base, { tablet: shelf.tablet, locks: [...new Set(rows.map(({ lock }) => lock))] });
    if (typeof lent === 'string') return lent;
    const older: InOrder[] = [];
    for (const row of rows.filter(({ mark }) => lent.marks.includes(mark))) {
      const what = await readRow(row, lent);
      if (what) older.push(hold(what, row.id));
      // DP20: for what lies here longer than seven days there is no key any more.
      else await shelf.drop(row.id);
    }
    held = [...older, ...held];
    keys = lent;
    for (const n of unsealed) write(n);
    return 'open';
  }

  function hold(what: Waiting, id?: number): InOrder {
    const n = (count += 1);
    if (id !== undefined) idOf.set(n, id);
    return { n, what };
  }

  /** One after the other, so that what lies there has the order in which it was noted. */
  function write(n: number): void {
    writing = writing.then(() => seal(n)).catch(() => undefined);
  }

  async function seal(n: number): Promise<void> {
    const one = held.find((other) => other.n === n);
    const id = idOf.get(n);
    if (!shelf || !keys) return;
    if (!one) return void (id !== undefined && (await shelf.drop(id)));
    const { marks, lock } = keys;
    const mark = marks[0]!;
    const sealed = await sealWith(keys.of.get(lock)!, one.what, aboutOf({ mark, lock }));
    idOf.set(n, await shelf.put({ ...sealed, mark, lock, ...(id !== undefined && { id }) }));
    unsealed.delete(n);
  }

  return {
    held: (): readonly InOrder[] => held,
    open: (): Promise<Opening> => {
      if (keys) return Promise.resolve('open');
      opening ??= open().finally(() => (opening = null));
      return opening;
    },
    put: (what: Waiting): number => {
      const one = hold(what);
      held = [...held, one];
      unsealed.add(one.n);
      write(one.n);
      return one.n;
    },
    change: (n: number, what: Waiting): void => {
      held = held.map((one) => (one.n === n ? { n, what } : one));
      unsealed.add(n);
      write(n);
    },
    drop: (n: number): void => {
      held = held.filter((one) => one.n !== n);
      unsealed.delete(n);
      write(n);
    },
    /** Whether all of it lies sealed on the tablet, so that the page can close. */
    isSealed: (): boolean => unsealed.size === 0,
    written: (): Promise<void> => writing,
    /** Forgets the keys and what can be read; what is sealed stays. */
    forget: (): void => {
      [keys, held] = [null, []];
    }
  };
}

const aboutOf = ({ mark, lock }: Pick<Row, 'mark' | 'lock'>): string => `satchel ${mark} ${lock}`;

async function readRow(row: Row, { of }: Keys): Promise<Waiting | null> {
  const key = of.get(row.lock);
  return key ? openWith<Waiting>(key, row, aboutOf(row)) : null;
}
