import { m } from '#messages';
import type { Need, NeedKind } from '#domain/desk/needs-me.ts';

const headings = {
  'new-ask': m.need_new_ask,
  interest: m.need_interest,
  excuse: m.need_excuse,
  'waiting-ask': m.need_waiting_ask,
  'to-call': m.need_to_call,
  'no-answer': m.need_no_answer,
  'no-appointment': m.need_no_appointment,
  'at-limit': m.need_at_limit,
  'proxy-wish': m.need_proxy_wish,
  newcomer: m.need_newcomer
} satisfies Record<NeedKind, () => string>;

export const needHeading = (kind: NeedKind): string => headings[kind]();

export type NeedRow = { readonly key: string; readonly href: string; readonly title: string; readonly text: string };

/** One row of the desk: a sentence with one way on. */
export function needRow(need: Need, base: string): NeedRow {
  if ('ask' in need) {
    const { id, words, firstName } = need.ask;
    return { key: id, href: `${base}/asks/${id}`, title: m.need_asks({ name: firstName }), text: words };
  }
  if ('match' in need)
    return { key: need.match.id, href: `${base}/matches/${need.match.id}`, ...matchSentence(need.match) };
  if ('giver' in need) {
    const { id, firstName } = need.giver;
    return {
      key: id,
      href: `${base}/people/${id}`,
      title: m.need_gives_much({ name: firstName }),
      text: m.need_gives_much_text()
    };
  }
  if ('wish' in need) {
    const { id, firstName, words } = need.wish;
    return { key: id, href: `${base}/proxies/${id}`, title: m.need_wishes({ name: firstName }), text: words };
  }
  const { id, firstName } = need.newcomer;
  return {
    key: id,
    href: `${base}/people/${id}`,
    title: m.need_welcome({ name: firstName }),
    text: m.need_welcome_text()
  };
}

type OpenMatch = Extract<Need, { match: unknown }>['match'];

function matchSentence({ turn, words }: OpenMatch): { title: string; text: string } {
  if (!turn) return { title: m.need_set_date(), text: words };
  if (turn.isByPhone) return { title: m.need_call({ name: turn.firstName }), text: words };
  return { title: m.need_remind({ name: turn.firstName }), text: words };
}
