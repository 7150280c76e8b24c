const name = 'satchel';
const touchedAt = (base: string): string => `${base}/satchel/touched`;

/** Tells the script without a connection when somebody last touched this tablet; 0 is long ago. */
export const touched = (base: string, at: number): Promise<void> =>
  inCache((cache) => cache.put(touchedAt(base), new Response(String(at))));

/** When somebody last touched this tablet, on whatever page; null where nobody did since it was opened. */
export async function lastTouched(base: string): Promise<number | null> {
  let at: number | null = null;
  await inCache(async (cache) => {
    const known = await cache.match(touchedAt(base));
    if (known) at = Number(await known.text());
  });
  return at;
}

/** There is nothing to lock any more. */
export const untouch = (base: string): Promise<void> => inCache((cache) => cache.delete(touchedAt(base)));

/**
 * Lets the pages of this organisation open without a connection: as one page that says so, and of a case nothing. It is
 * fetched anew with every version of this script.
 */
export async function keepShell(base: string, script: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/without-connection.js', { scope: `${base}/` }).catch(() => undefined);
  await inCache(async (cache) => {
    const page = `${base}/satchel`;
    const known = await cache.match(page);
    if (known && (await known.text()).includes(script)) return;
    const fresh = await fetch(page, { redirect: 'error' });
    if (!fresh.ok) return;
    // It stands in the place of pages at any depth: what it needs is named from the root.
    const text = (await fresh.text()).replace(/"(?:\.\.?\/)+(_app\/|extras\.js|icon\.svg)/g, '"/$1');
    const assets = [...new Set(text.match(/\/_app\/immutable\/[\w./-]+|\/extras\.js|\/icon\.svg/g) ?? [])];
    await cache.addAll(assets);
    await cache.put(page, new Response(text, { headers: fresh.headers }));
  });
}

async function inCache(work: (cache: Cache) => Promise<unknown>): Promise<void> {
  try {
    await work(await caches.open(name));
  } catch {
    // Without a connection, or in a browser that keeps nothing, there is only the page itself.
  }
}
