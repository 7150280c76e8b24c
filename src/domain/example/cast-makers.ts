import type { ThingPicture } from '../things/thing.ts';
import type { CastAsk, CastOffer, CastPerson } from './cast-types.ts';

type Told = Partial<Omit<CastPerson, 'key' | 'firstName'>> & Pick<CastPerson, 'age' | 'cell' | 'likes'>;

/** Somebody of the cast: what is not told is what is most usual. */
export const person = (name: string, told: Told): CastPerson => ({
  key: keyOf(name),
  firstName: name,
  initial: initials[(name.length * 7 + told.age) % initials.length]!,
  joinedDaysAgo: 20 + ((told.age * 37 + name.length * 11) % 150),
  languages: ['nl'],
  reachBy: 'email',
  locale: 'nl',
  roles: [],
  welcomed: true,
  vouchings: [],
  offers: [],
  ...told
});

/** What somebody offers: kinds, own words and dayparts, and how much and how far. */
export const offer = (
  kinds: string,
  words: string,
  room: { dayparts: number; hours?: number; reach?: number } & Pick<CastOffer, 'pausedFor' | 'withdrawn' | 'endsIn'>
): CastOffer => ({
  categories: kinds.split(' '),
  words,
  dayparts: room.dayparts,
  minutesAWeek: (room.hours ?? 2) * 60,
  reachMetres: room.reach ?? 1000,
  ...(room.pausedFor === undefined ? {} : { pausedFor: room.pausedFor }),
  ...(room.withdrawn === undefined ? {} : { withdrawn: room.withdrawn }),
  ...(room.endsIn === undefined ? {} : { endsIn: room.endsIn })
});

/** Something somebody likes to lend: its drawing, how many days it may be away, and when it can be fetched. */
export const thing = (
  words: string,
  { picture, days, dayparts }: { picture: ThingPicture; days: number; dayparts: number }
): CastOffer => ({
  ...offer('borrowing', words, { dayparts, hours: 1, reach: 20_000 }),
  thing: { picture, mostDays: days }
});

const initials = ['A', 'B', 'D', 'E', 'H', 'J', 'K', 'M', 'O', 'P', 'R', 'S', 'T', 'V', 'W', 'Y'];

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '-');

type ToldAsk = Partial<Omit<CastAsk, 'key' | 'by' | 'words'>> & Pick<CastAsk, 'daysAgo' | 'category' | 'dayparts'>;

/** An ask of somebody in the cast, in the own words. */
export const ask = (key: string, words: string, told: ToldAsk): CastAsk => ({
  key,
  by: key.split('/')[0]!,
  words,
  rhythm: told.onDaysAgo === undefined ? 'weekly' : 'once',
  minutes: 60,
  audience: 'coordinator',
  distance: 'not-asked',
  ...told
});
