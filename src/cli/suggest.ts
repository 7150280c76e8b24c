import { bestGivers } from '#domain/matching/exchange/best-givers.ts';
import { crowdOf } from '#domain/matching/exchange/crowd.ts';
import { indexOf } from '#domain/matching/exchange/crowd-index.ts';
import { refuseContradictions } from './contradictions.ts';
import { suggestReader } from './exchange-readers.ts';
import { readJson } from './read-json.ts';
import { answer } from './say.ts';

/** `suggest < instance.json`: `{"suggestions": [{"ask": id, "helpers": [ids, best first]}]}`. */
export async function suggest(text: string): Promise<void> {
  const instance = readJson(text, suggestReader);
  refuseContradictions(instance);
  const { asks, helpers, weights, top } = instance;
  const crowd = crowdOf(helpers);
  const index = indexOf(crowd);
  const most = Math.min(top, crowd.size);
  const suggestions = asks.map((ask) => {
    const { size, givers } = bestGivers(index, ask, { weights, most });
    return { ask: ask.id, helpers: Array.from(givers.subarray(0, size), (giver) => crowd.id[giver]!) };
  });
  await answer({ suggestions });
}
