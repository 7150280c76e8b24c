import { m } from '#messages';
import { listed } from '../../listed.ts';

/** "Jouw gesprek met Marloes". */
export function withInWords(names: readonly string[]): string {
  return names.length > 0 ? m.cases_mine_with({ names: listed(names) }) : m.cases_nav_mine();
}
