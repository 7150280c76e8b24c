import { m } from '#messages';
import type { Need, NeedKind } from '#domain/desk/needs-me.ts';
import type { PhoneLapse, RunningNeed } from '#domain/desk/running-needs.ts';
import { dayInWords } from '../when-words.ts';

const headings = {
  'new-ask': m.need_new_ask,
  interest: m.need_interest,
  excuse: m.need_excuse,
  'look-again': m.need_look_again,
  'waiting-ask': m.need_waiting_ask,
  'to-call': m.need_to_call,
  'no-answer': m.need_no_answer,
  'no-appointment': m.need_no_appointment,
  'at-limit': m.need_at_limit,
  'proxy-wish': m.need_proxy_wish,
  newcomer: m.need_newcomer,
  'did-not-work': m.need_did_not_work,
  stopped: m.need_stopped,
  'ask-how': m.need_ask_how,
  lapse: m.need_lapse
} satisfies Record<NeedKind, () => string>;

export const needHeading = (kind: NeedKind): string => headings[kind]();

export type NeedRow = { readonly key: string; readonly href: string; readonly title: string; readonly text: string };

/** One row of the desk: a sentence with one way on. */
export function needRow(need: Need, base: string): NeedRow {
  if ('ask' in need) {
    const { id, words, firstName } = need.ask;
    const title = need.kind === 'look-again' ? m.need_look_at({ name: firstName }) : m.need_asks({ name: firstName });
    return { key: id, href: `${base}/asks/${id}`, title, text: words };
  }
  if ('match' in need && need.kind === 'look-again') {
    const { id, askId, askerName, words } = need.match;
    return { key: id, href: `${base}/asks/${askId}`, title: m.need_look_at({ name: askerName }), text: words };
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
  if (!('newcomer' in need)) return runningRow(need, base);
  const { id, firstName } = need.newcomer;
  return {
    key: id,
    href: `${base}/people/${id}`,
    title: m.need_welcome({ name: firstName }),
    text: m.need_welcome_text()
  };
}

function runningRow(need: RunningNeed, base: string): NeedRow {
  if ('entry' in need) {
    const { what, id, firstName } = need.entry;
    // The page of an ask or offer is the same for its own and for the coordinator on the phone.
    const href = `${base.slice(0, -'/desk'.length)}/${what}s/${id}`;
    return { key: id, href, title: m.need_call({ name: firstName }), text: lapseSentence(need.entry) };
  }
  if ('question' in need) {
    const { matchId, firstName, about } = need.question;
    const text = about === 'end' ? m.need_go_on_text() : m.need_ask_how_text();
    return {
      key: `${matchId}${firstName}${about}`,
      href: `${base}/matches/${matchId}`,
      title: m.need_call({ name: firstName }),
      text
    };
  }
  const { matchId, askId, helper, asker } = need.two;
  const title = m.desk_two({ helper, asker });
  return need.kind === 'stopped'
    ? { key: matchId, href: `${base}/asks/${askId}`, title, text: m.need_stopped_text() }
    : { key: matchId, href: `${base}/matches/${matchId}`, title, text: m.need_did_not_work_text() };
}

function lapseSentence({ what, lapse, endsOn }: PhoneLapse): string {
  const day = dayInWords(endsOn);
  if (lapse === 'lapsed') return what === 'ask' ? m.need_ask_lapsed() : m.need_offer_lapsed();
  return what === 'ask' ? m.need_ask_lapsing({ day }) : m.need_offer_lapsing({ day });
}

type OpenMatch = Extract<Need, { match: unknown }>['match'];

function matchSentence({ turn, words }: OpenMatch): { title: string; text: string } {
  if (!turn) return { title: m.need_set_date(), text: words };
  if (turn.isByPhone) return { title: m.need_call({ name: turn.firstName }), text: words };
  return { title: m.need_remind({ name: turn.firstName }), text: words };
}
