import { addColumn, allowAtMost, each, emptyDraft, type Program } from '../plan/program.ts';
import type { Ring } from './rings.ts';

/** Which rings to choose as a program in whole numbers: column `i` is ring `i`, and nobody is in two. */
export function programOfRings(rings: readonly Ring[]): Program {
  const draft = emptyDraft();
  const byMember = new Map<number, number[]>();
  for (const { members, worth } of rings) {
    const column = addColumn(draft, -worth);
    for (const member of members) byMember.set(member, [...(byMember.get(member) ?? []), column]);
  }
  for (const columns of byMember.values()) if (columns.length > 1) allowAtMost(draft, each(columns), 1);
  return draft;
}
