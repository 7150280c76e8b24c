import { goesTo, nextToSend, type InOrder, type ToSend, type WaitingLeaves } from '#domain/satchels/waiting.ts';
import { isAtWork } from './satchel-keys.ts';
import { post, type Answer, type Fate } from './satchel-post.ts';
import type { Satchel } from './satchel.ts';

/** How it stands with what was noted: kept, on its way, no connection, or shut out. */
export type Standing = 'kept' | 'on-its-way' | 'no-connection' | 'signed-out';
/** What became of what was sent together, by its numbers; leaves also hear what others did meanwhile. */
export type Settled = { readonly numbers: readonly number[]; readonly at: string; readonly fate: Fate };
type Hearing = { readonly stands: (standing: Standing) => void; readonly settled: (one: Settled) => void };
type Sending = { readonly base: string; readonly satchel: Satchel; readonly isAlong: boolean };

const again = { first: 2000, most: 30_000 } as const;

/**
 * Sends what is in the satchel, oldest first, until it is kept or refused. Leaves and forms have their ids from here, so
 * sending once too often does no harm; what was refused stays to be read.
 */
export function openSending(sending: Sending, hearing: Hearing) {
  let isSending = false;
  let wait: number = again.first;
  let timer = 0;

  async function send(): Promise<void> {
    if (isSending) return;
    clearTimeout(timer);
    isSending = true;
    const standing = await sendAll(sending, hearing);
    isSending = false;
    hearing.stands(standing);
    if (standing !== 'no-connection') return void (wait = again.first);
    timer = window.setTimeout(() => void send(), wait);
    wait = Math.min(wait * 2, again.most);
  }

  const hear = (): void => void send();
  addEventListener('online', hear);
  return { send: hear };
}

async function sendAll(sending: Sending, { stands, settled }: Hearing): Promise<Standing> {
  const { satchel, isAlong, base } = sending;
  const opened = await satchel.open();
  if (opened === 'no-connection' || opened === 'signed-out') return opened;
  const next = () => nextToSend(satchel.held(), isAlong);
  for (let run = next(); run[0]; run = next()) {
    stands('on-its-way');
    const fate = await post(goesTo(run[0].what, isAlong), asOne(run));
    if (fate.is === 'not-sent') return 'no-connection';
    if (fate.is === 'shut-out') return 'signed-out';
    // What is not there for somebody signed out is not gone: it waits.
    const here = fate.is === 'gone' ? await isAtWork(base) : 'open';
    if (here !== 'open') return here;
    settle(satchel, run, fate);
    settled({ numbers: run.map(({ n }) => n), at: run[0].what.at, fate });
  }
  return 'kept';
}

function settle(satchel: Satchel, run: readonly InOrder<ToSend>[], fate: Fate): void {
  for (const { n, what } of run) {
    const refused = refusedOf(what, fate);
    // DP3: where nothing may be written down, nothing of it stays here either.
    if (!refused || refused.refused === 'recording-not-agreed') satchel.drop(n);
    else satchel.change(n, refused);
  }
}

function asOne(run: readonly InOrder<ToSend>[]): ToSend {
  const first = run[0]!.what;
  if (first.is === 'form') return first;
  return { ...first, leaves: run.flatMap(({ what }) => (what as WaitingLeaves).leaves) };
}

/** What of it stays because it was refused; null where all of it was kept. */
function refusedOf(what: ToSend, fate: Fate): ToSend | null {
  if (fate.is === 'gone') return { ...what, refused: 'not-found' };
  if (fate.is === 'refused') return { ...what, refused: fate.why };
  if (fate.is !== 'answered' || what.is !== 'leaves') return null;
  const mine = refusedLeaves(what, fate.answer);
  return mine ? { ...what, ...mine } : null;
}

function refusedLeaves({ leaves }: WaitingLeaves, { refused }: Answer) {
  const whyOf = new Map(refused.map(({ id, reason }) => [id, reason]));
  const lost = leaves.filter(({ id }) => whyOf.has(id));
  return lost[0] ? { leaves: lost, refused: whyOf.get(lost[0].id)! } : null;
}
