import { joinHere, showDoor } from '../../join-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => showDoor(locals, params.secret);

export const actions: Actions = {
  default: ({ request, locals, params, getClientAddress }) =>
    joinHere({ request, locals, source: getClientAddress(), secret: params.secret })
};
