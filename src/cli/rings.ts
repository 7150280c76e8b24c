import { ringsOf } from '#domain/matching/rings/rings.ts';
import { planRings } from '#server/matching/plan-rings.ts';
import { refuseBrokenGraph } from './contradictions.ts';
import { ringsReader } from './exchange-readers.ts';
import { readJson } from './read-json.ts';
import { answer } from './say.ts';

/** So long the most valuable rings may be looked for. */
const seconds = 40;

/** `rings < instance.json`: `{"rings": [[a, b, c], …], "objective", "bound"}`: a helps b, b helps c, c helps a. */
export async function rings(text: string): Promise<void> {
  const instance = readJson(text, ringsReader);
  refuseBrokenGraph(instance);
  const ids = instance.nodes.toSorted((a, b) => a - b);
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const arcs = instance.arcs.map(([from, to, worth]) => [rowOf.get(from)!, rowOf.get(to)!, worth] as const);
  const found = ringsOf({ size: ids.length, arcs }, instance.maxLen);
  const chosen = await planRings(ids.length, found.rings, seconds);
  await answer({
    rings: chosen.rings.map(({ members }) => members.map((row) => ids[row]!)),
    objective: chosen.worth,
    bound: found.isAll ? chosen.atMost : null
  });
}
