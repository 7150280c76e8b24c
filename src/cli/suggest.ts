import { bestGivers } from '#domain/matching/exchange/best-givers.ts';
import { refuseContradictions } from './contradictions.ts';
import { suggestSchema } from './exchange-schema.ts';
import { readJson } from './read-json.ts';
import { answer } from './say.ts';

/** `suggest < instance.json`: `{"suggestions": [{"ask": id, "helpers": [ids, best first]}]}`. */
export async function suggest(text: string): Promise<void> {
  const instance = readJson(text, suggestSchema);
  refuseContradictions(instance);
  await answer({ suggestions: bestGivers(instance) });
}
