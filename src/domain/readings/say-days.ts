import { daysAfter, isDay, weekdayOf } from '../neighbourhoods/calendar-day.ts';
import { slipsBetween } from './distance.ts';
import { formAt, type Found, type Spot, type WayToSay } from './mention.ts';
import { partNamed } from './part-named.ts';
import { daysTogether, months, numbers, todayParts, weekdays, words } from './words-time.ts';

const everyDay = 0b1111111;
const workdays = 0b0011111;
const shortDays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

/** The first such weekday after today. */
const coming = (today: string, weekday: number): string => daysAfter(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

const monday = (today: string): string => daysAfter(today, -weekdayOf(today));

const dayOn = (date: string): Pick<Found, 'days' | 'date'> => ({ date, days: 1 << weekdayOf(date) });

/** "morgen" is tomorrow, unless a weekday or an article stands before it: then it is the morning. */
const sayNear: WayToSay = (spot) => {
  const form = formAt(spot);
  if (form === 'vandaag' || form === 'today') return { length: 1, ...dayOn(spot.today) };
  if (form === 'overmorgen') return { length: 1, ...dayOn(daysAfter(spot.today, 2)) };
  const part = todayParts.get(form);
  if (part) return { length: 1, ...dayOn(spot.today), parts: part };
  const tomorrow = dayOn(daysAfter(spot.today, 1));
  if (form === 'tomorrow') return { length: 1, ...tomorrow };
  if (form === 'morgen' && !isMorning(spot)) return { length: 1, ...tomorrow };
  const rest = form.startsWith('morgen') ? partNamed(form.slice(6)) : 0;
  return rest ? { length: 1, ...tomorrow, parts: rest } : null;
};

const isMorning = (spot: Spot): boolean => {
  const before = formAt(spot, -1);
  return before === 's' || before === 'de' || words.every.has(before) || weekdays.has(before);
};

/** "over twee weken", "over drie dagen". */
const sayAhead: WayToSay = (spot) => {
  if (!['over', 'in'].includes(formAt(spot))) return null;
  const many = numbers.get(formAt(spot, 1));
  const unit = { dag: 1, dagen: 1, days: 1, week: 7, weken: 7, weeks: 7 }[formAt(spot, 2)];
  if (!many || !unit || (formAt(spot) === 'in' && !/s$/.test(formAt(spot, 2)))) return null;
  return { length: 3, ...dayOn(daysAfter(spot.today, many * unit)) };
};

/** "12 mei", "12-5", "12/5/2027", "de 12e". */
const sayDate: WayToSay = (spot) => {
  const form = formAt(spot);
  const written = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2,4}))?$/.exec(form);
  if (written) return dated(spot.today, { day: Number(written[1]), month: Number(written[2]) }, 1);
  const day = /^(\d{1,2})(e|de|ste|th|st|nd|rd)?$/.exec(form);
  if (!day) return null;
  const month = months.get(formAt(spot, 1));
  if (month) return dated(spot.today, { day: Number(day[1]), month }, /^20\d\d$/.test(formAt(spot, 2)) ? 3 : 2);
  if (!day[2] || formAt(spot, -1) !== 'de') return null;
  const here = Number(spot.today.slice(5, 7));
  const isPast = Number(day[1]) < Number(spot.today.slice(8));
  return dated(spot.today, { day: Number(day[1]), month: isPast ? (here % 12) + 1 : here }, 1);
};

function dated(today: string, { day, month }: { day: number; month: number }, length: number): Found | null {
  const inYear = (year: number): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  const date = inYear(year) < today ? inYear(year + 1) : inYear(year);
  return isDay(date) ? { length, ...dayOn(date) } : null;
}

/** "volgende week woensdag", "deze week", "dit weekend". */
const sayWeek: WayToSay = (spot) => {
  const isNext = words.next.has(formAt(spot));
  if (!isNext && !['deze', 'dit', 'this', 'komend', 'komende'].includes(formAt(spot))) return null;
  const start = daysAfter(monday(spot.today), isNext ? 7 : 0);
  const inWeek = formAt(spot, 1);
  if (inWeek === 'weekend') return { length: 2, days: 0b1100000, rhythm: 'before', date: daysAfter(start, 6) };
  if (inWeek !== 'week') return null;
  const day = dayNamed(formAt(spot, 2));
  if (day) return { length: 3, ...dayOn(daysAfter(start, day.weekday)), ...(day.parts ? { parts: day.parts } : {}) };
  return { length: 2, rhythm: 'before', date: daysAfter(start, 6) };
};

type NamedDay = { readonly weekday: number; readonly parts: number; readonly isMany: boolean };

/** A weekday by its name, alone or with a part of it ("dinsdagochtend"), also with a slip of the pen. */
function dayNamed(form: string): NamedDay | null {
  if (form.length < 5) return null;
  const plain = weekdayNamed(form);
  if (plain) return { ...plain, parts: 0 };
  for (let cut = 6; cut <= form.length - 5; cut++) {
    const rest = form.slice(cut);
    const parts = rest === 'morgen' ? 0b0001 : partNamed(rest);
    const day = parts ? weekdayNamed(form.slice(0, cut)) : null;
    if (day) return { ...day, parts, isMany: rest !== 'morgen' && /(s|en)$/.test(rest) };
  }
  return null;
}

function weekdayNamed(form: string): { weekday: number; isMany: boolean } | null {
  const bare = form.replace(/(en|s)$/, '');
  const exact = weekdays.get(form) ?? weekdays.get(bare);
  if (exact !== undefined) return { weekday: exact, isMany: bare !== form };
  if (form.length < 6 || form === 'vandaag') return null;
  const near = [...weekdays].find(([name]) => name[0] === form[0] && slipsBetween(form, name, 1) <= 1);
  return near ? { weekday: near[1], isMany: false } : null;
}

const sayWeekday: WayToSay = (spot) => {
  const first = dayNamed(formAt(spot));
  const range = rangeFrom(spot, first?.weekday);
  if (range) return range;
  if (!first) return null;
  const { weekday, parts, isMany } = first;
  const said = { length: 1, days: 1 << weekday, ...(parts ? { parts } : {}) };
  return isMany ? { ...said, rhythm: 'weekly' } : { ...said, date: coming(spot.today, weekday) };
};

/** "maandag tot en met vrijdag", "ma t/m vr". */
function rangeFrom(spot: Spot, weekday: number | undefined): Found | null {
  const first = weekday ?? shortDays.indexOf(formAt(spot));
  if (first < 0 || !words.until.has(formAt(spot, 1))) return null;
  const skip = [2, 3, 4].find((further) => !['en', 'met', 'm', 'and'].includes(formAt(spot, further))) ?? 2;
  const end = formAt(spot, skip);
  const last = dayNamed(end)?.weekday ?? shortDays.indexOf(end);
  if (last < first) return null;
  return { length: skip + 1, days: ((1 << (last + 1)) - 1) & ~((1 << first) - 1) };
}

const sayDaysTogether: WayToSay = (spot) => {
  const form = formAt(spot);
  if (form === 'door' && formAt(spot, 1) === 'de' && formAt(spot, 2) === 'week') return { length: 3, days: workdays };
  if (
    (words.every.has(form) && ['dag', 'day'].includes(formAt(spot, 1))) ||
    (form === 'alle' && formAt(spot, 1) === 'dagen')
  )
    return { length: 2, days: everyDay, rhythm: 'weekly' };
  const days = daysTogether.get(form);
  if (!days) return null;
  return days === everyDay ? { length: 1, days, rhythm: 'weekly' } : { length: 1, days };
};

/** All ways to say days, the longest first. */
export const waysToSayDays: readonly WayToSay[] = [sayDate, sayNear, sayAhead, sayWeek, sayWeekday, sayDaysTogether];
