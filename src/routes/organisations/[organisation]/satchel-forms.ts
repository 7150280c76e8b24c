import type { Fate } from './satchel-post.ts';
import type { Satchel } from './satchel.ts';

type Ways = {
  readonly satchel: Satchel;
  readonly send: () => void;
  readonly done: (form: HTMLFormElement) => void;
};

/**
 * Lets a form that says so go by way of the satchel: with a connection the page goes on as it always did; without one the
 * form is kept, with its key, and goes later. What the server refuses at once is shown by the server itself.
 */
export function takeFormsAlong({ satchel, send, done }: Ways) {
  const going = new Map<number, HTMLFormElement>();

  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-goes-along]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (form.dataset['sent']) return;
      const fields = fieldsOf(form, event.submitter);
      const words = wordsOf(form, event.submitter);
      going.set(satchel.put({ is: 'form', at: pathOf(form.action), fields, words }), form);
      send();
    });

  return {
    settled: (n: number, fate: Fate): void => {
      const form = going.get(n);
      if (!form) return;
      going.delete(n);
      if (fate.is === 'kept') done(form);
      else if (fate.is === 'refused' && !form.hidden) {
        const held = satchel.held().find((one) => one.n === n)?.what;
        satchel.drop(n);
        if (held?.is === 'form') sendByHand(form, held.fields);
      }
    },
    /** There is no connection: what was sent on this page is said to be kept. */
    waits: (): void => {
      for (const form of going.values())
        if (!form.hidden) {
          showKept(form);
          done(form);
        }
    }
  };
}

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

function fieldsOf(form: HTMLFormElement, button: HTMLElement | null): (readonly [string, string])[] {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
  return button instanceof HTMLButtonElement && button.name ? [...fields, [button.name, button.value]] : fields;
}

function wordsOf(form: HTMLFormElement, button: HTMLElement | null): string {
  const typed = [...form.querySelectorAll('textarea')].map(({ value }) => value.trim());
  const asked = form.dataset['goesAlong'] ?? '';
  return [asked, ...typed, ...(typed.some(Boolean) ? [] : [button?.textContent.trim() ?? ''])]
    .filter(Boolean)
    .join('\n');
}

function sendByHand(form: HTMLFormElement, fields: readonly (readonly [string, string])[]): void {
  for (const [name, value] of fields.filter(([name]) => !form.elements.namedItem(name)))
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  form.submit();
}

function showKept(form: HTMLFormElement): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-satchel-kept]');
  const kept = document.importNode(template!.content, true);
  kept.querySelector('[data-words]')!.textContent = [...form.querySelectorAll('textarea')]
    .map(({ value }) => value)
    .join('\n');
  form.after(kept);
  form.hidden = true;
}
