import type { Sealed } from './satchel-envelope.ts';

/** One sealed thing as it lies in the browser: whose (a mark that says nothing), under which lock, and sealed. */
export type Row = Sealed & { readonly id: number; readonly mark: string; readonly lock: string };
export type NewRow = Omit<Row, 'id'> & { readonly id?: number };

/** Where sealed things lie in this browser; nothing there can be read. */
export type Shelf = {
  /** The name of this tablet, made by chance when it first kept something. */
  readonly tablet: string;
  readonly rows: () => Promise<readonly Row[]>;
  /** Puts something there, or in the place of what has its id; answers the id. */
  readonly put: (row: NewRow) => Promise<number>;
  readonly drop: (id: number) => Promise<void>;
};

/** The shelf of this browser; null where it has none, as in a private window of an older one. */
export async function openShelf(): Promise<Shelf | null> {
  try {
    const base = await openBase();
    const on = (name: 'rows' | 'about') => base.transaction(name, 'readwrite').objectStore(name);
    const tablet = (await answerOf<string | undefined>(on('about').get('tablet'))) ?? newName();
    await answerOf(on('about').put(tablet, 'tablet'));
    return {
      tablet,
      rows: () => answerOf<Row[]>(on('rows').getAll()),
      put: async (row) => Number(await answerOf(on('rows').put(row))),
      drop: async (id) => void (await answerOf(on('rows').delete(id)))
    };
  } catch {
    return null;
  }
}

function openBase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('satchel', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('rows', { keyPath: 'id', autoIncrement: true });
    opening.result.createObjectStore('about');
  };
  return answerOf(opening);
}

const answerOf = <Answer>(asking: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((done, failed) => {
    asking.onsuccess = () => done(asking.result);
    asking.onerror = () => failed(asking.error ?? new Error('no shelf'));
  });

const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
