import * as step from '../../../../open-sessions.ts';

export const load = step.load;
export const actions = step.actions;
