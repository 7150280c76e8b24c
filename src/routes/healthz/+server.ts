/** Says that this process lives; it asks nothing of the database. */
export const GET = (): Response => new Response('ok\n', { headers: { 'content-type': 'text/plain' } });
