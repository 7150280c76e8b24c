import { isReady } from '#server/platform/readiness.ts';

/** Says whether people can be served now. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  const headers = { 'content-type': 'text/plain' };
  return new Response(ready ? 'ready\n' : 'not ready\n', { status: ready ? 200 : 503, headers });
}
