import { m } from '#messages';
import { getLocale } from '#locale';

/** "Jouw gesprek met Marloes". */
export function withInWords(names: readonly string[]): string {
  const list = new Intl.ListFormat(getLocale(), { type: 'conjunction' });
  return names.length > 0 ? m.cases_mine_with({ names: list.format(names) }) : m.cases_nav_mine();
}
