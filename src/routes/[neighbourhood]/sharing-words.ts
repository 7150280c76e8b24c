import { m } from '#messages';
import { getLocale } from '#locale';

/** A distance between two neighbourhoods, rounded to half kilometres: "2,5 km". */
export const distanceInWords = (metres: number): string =>
  m.sharing_kilometres({
    number: new Intl.NumberFormat(getLocale()).format(Math.max(0.5, Math.round(metres / 500) / 2))
  });
