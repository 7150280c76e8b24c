import { isLeftAlone } from '#domain/satchels/keeping.ts';
import { lastTouched, touched, untouch } from './satchel-shell.ts';

const look = 15_000;
const minute = 60_000;

type Locking = { readonly base: string; readonly before: () => Promise<void> };

/**
 * DP20: a tablet that nobody touches for a quarter of an hour goes blank, forgets its keys, and is locked on the server as
 * soon as there is a connection. `before` lets what is being typed be sealed first.
 */
export function lockWhenLeftAlone({ base, before }: Locking): void {
  let at = Date.now();
  let told = 0;
  let isLocking = false;

  const touch = (): void => {
    if (isLocking) return;
    if (isLeftAlone(at, Date.now())) return void check();
    at = Date.now();
    if (at - told < minute) return;
    told = at;
    void touched(base, at);
  };
  /** What was left alone before this page was opened stays so until somebody showed again who that is. */
  async function begin(): Promise<void> {
    const before = await lastTouched(base);
    if (before === null || !isLeftAlone(before, Date.now())) return touch();
    at = before;
    if (document.querySelector('[data-satchel-list]')) isLocking = true;
    else await lock();
  }

  // Somebody may be at work on another page of this tablet.
  const check = async (): Promise<void> => {
    if (isLocking || !isLeftAlone(at, Date.now())) return;
    at = Math.max(at, (await lastTouched(base)) ?? 0);
    if (isLeftAlone(at, Date.now())) await lock();
  };

  async function lock(): Promise<void> {
    if (isLocking) return;
    isLocking = true;
    document.body.hidden = true;
    await before();
    await touched(base, 0);
    location.replace(await doorOf(base));
  }

  void begin();
  for (const name of ['pointerdown', 'keydown', 'input', 'wheel']) addEventListener(name, touch, { passive: true });
  document.addEventListener('visibilitychange', () => void check());
  setInterval(() => void check(), look);
}

/** Locks on the server; without a connection the page that needs none shows that it is locked. */
async function doorOf(base: string): Promise<string> {
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${base}/satchel/lock`, { method: 'POST', headers, body: '{}' });
    await untouch(base);
    if (!answer.ok) return `${base}/sign-in`;
    const { door } = (await answer.json()) as { door: string };
    return `${door}?to=${encodeURIComponent(location.pathname)}`;
  } catch {
    return `${base}/satchel`;
  }
}
