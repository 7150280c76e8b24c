import * as step from '../../../../passkey-step.ts';

export const load = step.load;
export const actions = step.actions;
