import { isAnyTyped, isAnyWaiting, refusedIn } from '#domain/satchels/waiting.ts';
import { takeFormsAlong } from './satchel-forms.ts';
import { lockWhenLeftAlone } from './satchel-lock.ts';
import { makeSatchel, type Satchel } from './satchel.ts';
import { openSending, type Settled, type Standing } from './satchel-sending.ts';
import { keepShell } from './satchel-shell.ts';
import { keepWords } from './satchel-words.ts';

export type Along = { readonly satchel: Satchel; readonly send: () => void };
type Hearing = { readonly stands: (standing: Standing) => void; readonly settled: (one: Settled) => void };

/**
 * Takes along what is noted on this page: seals it, sends it, tells how it stands, and locks. Other scripts of the page
 * hear of it by `hearing`.
 */
export function comeAlong(place: HTMLElement, hearing: Partial<Hearing> = {}): Along {
  const base = place.dataset['satchel']!;
  const satchel = makeSatchel(base);
  const words = keepWords(satchel);
  const send = (): void => sending.send();
  const forms = takeFormsAlong({ satchel, send, done: words.done });
  // What was kept changes this page: it is opened anew once all of it is there.
  let isStale = false;
  const sending = openSending(
    { base, satchel, isAlong: 'along' in place.dataset },
    {
      stands: (standing) => {
        tell(place, standing, satchel);
        if (standing === 'no-connection' || standing === 'signed-out') forms.waits();
        hearing.stands?.(standing);
        if (standing === 'kept' && isStale) void seal().then(() => location.assign(location.pathname));
      },
      settled: (one) => {
        for (const n of one.numbers) forms.settled(n, one.fate);
        isStale ||= one.fate.is === 'kept' && one.fate.location === location.pathname;
        hearing.settled?.(one);
      }
    }
  );
  document.addEventListener('visibilitychange', words.flush);
  addEventListener('offline', () => tell(place, 'no-connection', satchel));
  addEventListener('beforeunload', (event) => {
    // Sealed it can stay; what could not be sealed would be lost.
    if (isAnyWaiting(satchel.held()) && !satchel.isSealed()) event.preventDefault();
  });
  const seal = (): Promise<void> => {
    words.flush();
    return satchel.written();
  };
  lockWhenLeftAlone({ base, before: () => seal().then(satchel.forget) });
  const isHome = document.querySelector('[data-satchel-list]') === null;
  void satchel.open().then((opened) => {
    if (opened === 'open') words.putBack(isHome);
    send();
  });
  return { satchel, send };
}

/** Keeps the page that opens without a connection; for the script of that page by its own address. */
export function keepReady(place: HTMLElement, script: string): void {
  void keepShell(place.dataset['satchel']!, script);
}

// What stays here after all was sent; the page where one signs out says so of what was typed too, because there it goes.
function left(satchel: Satchel): 'refused' | 'typed' | 'kept' {
  if (refusedIn(satchel.held()).length > 0) return 'refused';
  return isAnyTyped(satchel.held()) ? 'typed' : 'kept';
}

function tell(place: HTMLElement, standing: Standing, satchel: Satchel): void {
  const shown = standing === 'kept' ? left(satchel) : standing;
  for (const line of place.querySelectorAll<HTMLElement>('[data-standing]'))
    line.hidden = line.dataset['standing'] !== shown;
}
