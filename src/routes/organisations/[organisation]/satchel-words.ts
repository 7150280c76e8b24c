import type { InOrder, TypedWords } from '#domain/satchels/waiting.ts';
import type { Satchel } from './satchel.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
const soon = 400;
const fields =
  'main form[method="post"] textarea[name], main form[method="post"] input[type="text"][name]:not([autocomplete="one-time-code"])';

/**
 * Keeps what is typed on this page and not sent yet, sealed, while it is typed; and puts it back where a field is empty
 * after the page was opened anew. Only where the page says that words may be written down (DP3).
 */
export function keepWords(satchel: Satchel) {
  const allowed = document.querySelector<HTMLElement>('[data-keeps-words]')?.dataset['keepsWords'];
  const isAllowed = allowed === 'yes';
  const waiting = new Map<Field, number>();

  const note = (field: Field): void => {
    clearTimeout(waiting.get(field));
    waiting.delete(field);
    const [before] = typedAt(satchel, placeOf(field));
    const what: TypedWords = { is: 'words', at: placeOf(field), words: field.value, isSent: false };
    if (field.value.trim() === '') return void (before && satchel.drop(before.n));
    if (before) satchel.change(before.n, what);
    else satchel.put(what);
  };

  addEventListener('input', ({ target }) => {
    if (!isAllowed || !isField(target)) return;
    clearTimeout(waiting.get(target));
    waiting.set(
      target,
      window.setTimeout(() => note(target), soon)
    );
  });
  // A form that leaves takes its words along; whether it arrived is known on the next page.
  addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return;
    for (const field of [...waiting.keys()]) if (field.form === target) note(field);
    each(satchel, target, (one) => satchel.change(one.n, { ...one.what, isSent: true }));
  });

  return {
    /** Notes at once what is still being typed. */
    flush: (): void => [...waiting.keys()].forEach(note),
    /** A form was kept, with its words. */
    done: (form: HTMLFormElement): void => each(satchel, form, ({ n }) => satchel.drop(n)),
    /** Puts back what was typed; `isHome` where this page came over a connection, so that a form that left had arrived. */
    putBack: (isHome: boolean): void => {
      for (const one of satchel.held().filter(isTyped)) {
        if (one.what.isSent && isHome) satchel.drop(one.n);
        else if (one.what.isSent) satchel.change(one.n, { ...one.what, isSent: false });
        // DP3: the yes was taken back since.
        else if (allowed === 'no' && one.what.at.startsWith(room())) satchel.drop(one.n);
      }
      if (isAllowed) for (const field of document.querySelectorAll<Field>(fields)) putBack(satchel, field);
    }
  };
}

function putBack(satchel: Satchel, field: Field): void {
  const [typed] = typedAt(satchel, placeOf(field));
  if (typed && field.value === '') field.value = typed.what.words;
}

function each(satchel: Satchel, form: HTMLFormElement, work: (one: InOrder<TypedWords>) => void): void {
  for (const field of form.querySelectorAll<Field>('textarea, input'))
    for (const one of typedAt(satchel, placeOf(field))) work(one);
}

const typedAt = (satchel: Satchel, place: string): readonly InOrder<TypedWords>[] =>
  satchel.held().filter((one): one is InOrder<TypedWords> => isTyped(one) && one.what.at === place);

const isTyped = (one: InOrder): one is InOrder<TypedWords> => one.what.is === 'words';

const isField = (target: EventTarget | null): target is Field => target instanceof Element && target.matches(fields);

const room = (): string => /^.*\/cases\/[^/]+/.exec(location.pathname)?.[0] ?? location.pathname;

/** Which field of which form on which page; a question has its own, so that no answer comes under another. */
function placeOf(field: Field): string {
  const form = field.form!;
  const question = form.querySelector<HTMLInputElement>('[name="offeredId"]')?.value ?? '';
  return [location.pathname, form.getAttribute('action') ?? '', question, field.name].join(' ');
}
