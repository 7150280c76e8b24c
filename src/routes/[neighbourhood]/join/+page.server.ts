import { joinHere, showDoor } from '../join-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  ...(await showDoor(locals, url.searchParams.get('code') ?? '')),
  code: url.searchParams.get('code') ?? '',
  isJoined: url.searchParams.has('joined')
});

export const actions: Actions = {
  default: ({ request, locals, getClientAddress, url }) =>
    joinHere({ request, locals, source: getClientAddress(), secret: url.searchParams.get('code') ?? '' })
};
