import type { WayOfContact } from '../calls/call.ts';

/** What somebody left who has no account; nobody of them exists. Days count back from today. */
export type CastPublicAsk = {
  readonly firstName: string;
  readonly phone?: string;
  readonly email?: string;
  readonly words: string;
  readonly daysAgo: number;
};

export const castPublicAsks: readonly CastPublicAsk[] = [
  {
    firstName: 'Lidy',
    phone: '06 000 00 901',
    words: 'Ik kom net uit het ziekenhuis. Wie gaat er een keer met mij mee naar de winkel? Bel me gerust.',
    daysAgo: 1
  },
  {
    firstName: 'Mo',
    email: 'mo@example.org',
    words: 'Ik zag jullie briefje bij de bakker. Ik snap nog niet hoe het werkt. Wil iemand het uitleggen?',
    daysAgo: 0
  }
];

/** A talk on the phone that was interrupted halfway: the doorbell rang. */
export const castIntakes: readonly {
  readonly by: string;
  readonly words: Readonly<Record<string, string | string[]>>;
}[] = [
  {
    by: 'fatima',
    words: {
      firstName: 'Teun',
      phone: '06 000 00 902',
      words: 'De was ophangen lukt niet meer met één arm.',
      category: 'laundry',
      offerWords: 'Hij kan goed verhalen vertellen, ook aan kinderen.',
      categories: ['reading-aloud'],
      audience: 'coordinator'
    }
  }
];

/** How the coordinator tried to reach people lately. */
export const castCalls: readonly {
  readonly who: string;
  readonly by: string;
  readonly way: WayOfContact;
  readonly daysAgo: number;
  readonly note?: string;
}[] = [
  { who: 'jan', by: 'joost', way: 'phone-reached', daysAgo: 2 },
  { who: 'ad', by: 'fatima', way: 'phone-voicemail', daysAgo: 1, note: 'Liefst na tien uur.' },
  { who: 'gerrit', by: 'joost', way: 'door-reached', daysAgo: 3 },
  { who: 'corrie', by: 'fatima', way: 'mail-sent', daysAgo: 2 }
];
