import type { Leaf } from '#domain/cases/leaf.ts';
import type { ToSend } from '#domain/satchels/waiting.ts';

/** What became of leaves, and the map as it is now. */
export type Answer = {
  readonly kept: readonly string[];
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  readonly leaves: readonly Leaf[];
};

/** What became of what was sent. `why` is a reason, or a sentence of the server itself. */
export type Fate =
  | { readonly is: 'kept'; readonly location: string }
  | { readonly is: 'answered'; readonly answer: Answer }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'gone' }
  | { readonly is: 'shut-out' }
  | { readonly is: 'not-sent' };

/** Sends leaves or a form, and reads what became of it. */
export async function post(at: string, what: ToSend): Promise<Fate> {
  try {
    const answer = await fetch(at, { method: 'POST', ...bodyOf(what), redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return { is: 'shut-out' };
    if (answer.status >= 500) return { is: 'not-sent' };
    if (answer.status === 404) return { is: 'gone' };
    if (what.is === 'form') return readForm((await answer.json()) as FormAnswer, at);
    if (!answer.ok) return { is: 'refused', why: 'not-understood' };
    return { is: 'answered', answer: readAnswer((await answer.json()) as Answer) };
  } catch {
    return { is: 'not-sent' };
  }
}

function bodyOf(what: ToSend): { body: string | URLSearchParams; headers: Record<string, string> } {
  const accept = 'application/json';
  if (what.is === 'form') return { body: new URLSearchParams(what.fields.map((one) => [...one])), headers: { accept } };
  return { body: JSON.stringify({ leaves: what.leaves }), headers: { accept, 'content-type': accept } };
}

const readAnswer = ({ kept, refused, leaves }: Answer): Answer => ({
  kept,
  refused,
  leaves: leaves.map((leaf) => ({ ...leaf, at: new Date(leaf.at) }) as Leaf)
});

/** As the framework answers a form that a script sent. */
type FormAnswer = {
  readonly type: string;
  readonly status: number;
  readonly location?: string;
  readonly data?: string;
};

// What was kept leads back to the page of the form; any other way on is a door in between.
function readForm({ type, status, location = '', data = '' }: FormAnswer, at: string): Fate {
  if (type === 'redirect') return location === at.split('?')[0] ? { is: 'kept', location } : { is: 'shut-out' };
  if (type === 'failure') return { is: 'refused', why: saidIn(data) };
  if (status >= 500) return { is: 'not-sent' };
  return status === 404 ? { is: 'gone' } : { is: 'refused', why: 'not-understood' };
}

/** The sentences beside the fields, in the flat form in which the framework writes them. */
export function saidIn(data: string): string {
  const all = JSON.parse(data) as unknown[];
  const { errors, reason } = all[0] as { errors?: number; reason?: number };
  if (all[reason ?? -1] === 'recording-not-agreed') return 'recording-not-agreed';
  const sentences = Object.values((all[errors ?? -1] ?? {}) as Record<string, number>).map((at) => all[at]);
  return sentences.filter((one) => typeof one === 'string').join(' ') || 'not-understood';
}
