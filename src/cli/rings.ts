import { bestRings } from '#domain/matching/rings/best-rings.ts';
import { ringsOf } from '#domain/matching/rings/rings.ts';
import { refuseBrokenGraph } from './contradictions.ts';
import { ringsReader } from './exchange-readers.ts';
import { readJson } from './read-json.ts';
import { answer } from './say.ts';

/** `rings < instance.json`: `{"rings": [[a, b, c], …], "objective", "bound"}`: a helps b, b helps c, c helps a. */
export async function rings(text: string): Promise<void> {
  const instance = readJson(text, ringsReader);
  refuseBrokenGraph(instance);
  const ids = instance.nodes.toSorted((a, b) => a - b);
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const arcs = instance.arcs.map(([from, to, worth]) => [rowOf.get(from)!, rowOf.get(to)!, worth] as const);
  const chosen = bestRings(ids.length, ringsOf({ size: ids.length, arcs }, instance.maxLen));
  await answer({
    rings: chosen.rings.map(({ members }) => members.map((row) => ids[row]!)),
    objective: chosen.worth,
    bound: chosen.atMost
  });
}
