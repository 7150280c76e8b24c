import { m } from '#messages';
import type { ContactWay, FourItems, Item, ReleaseWay, Stage } from '#domain/releases/release.ts';
import type { SupplyAnswer } from '#domain/supplies/supply.ts';
import { categoryName } from './category-words.ts';
import { daypartsInWords } from './daypart-words.ts';

const ways = {
  phone: m.rel_by_phone,
  door: m.rel_at_door,
  self: m.rel_self
} satisfies Record<ContactWay, () => string>;

/** One item as whoever reads it will read it: what it is, and what it says. */
export type ItemInWords = { readonly item: Item; readonly term: string; readonly text: string };

/** The four items, exactly as they are read at the desk; the page on which they are let go shows the same. */
export function itemsInWords(items: FourItems, cellName: string | null): readonly ItemInWords[] {
  const { task, when, contact } = items;
  const said: Record<Item, [string, readonly string[]]> = {
    task: [m.rel_task(), [categoryName(task.category), task.words]],
    when: [m.rel_when(), [daypartsInWords(when.dayparts), when.words]],
    area: [m.rel_area(), [cellName ?? m.rel_everywhere()]],
    contact: [m.rel_contact(), [ways[contact.how](), contact.words]]
  };
  return (Object.keys(said) as Item[]).map((item) => {
    const [term, lines] = said[item];
    return { item, term, text: lines.filter((line) => line !== '').join('\n') };
  });
}

const stages = {
  looking: m.rel_stage_looking,
  running: m.rel_stage_running,
  ended: m.rel_stage_ended
} satisfies Record<Stage, () => string>;

export const stageInWords = (stage: Stage): string => stages[stage]();

const signed = {
  screen: m.rel_signed_screen,
  paper: m.rel_signed_paper,
  own: m.rel_signed_own
} satisfies Record<ReleaseWay, (on: { day: string }) => string>;

export const signedInWords = (way: ReleaseWay, day: string): string => signed[way]({ day });

/** The ways to be reached, to choose from. */
export const waysToChoose = () => [
  { value: 'phone', label: m.rel_by_phone(), hint: m.rel_by_phone_hint() },
  { value: 'door', label: m.rel_at_door(), hint: m.rel_at_door_hint() },
  { value: 'self', label: m.rel_self(), hint: m.rel_self_hint() }
];

const answers = {
  there: m.sup_there,
  'not-now': m.sup_not_now,
  looking: m.sup_looking
} satisfies Record<SupplyAnswer, () => string>;

export const supplyAnswerInWords = (answer: SupplyAnswer): string => answers[answer]();
