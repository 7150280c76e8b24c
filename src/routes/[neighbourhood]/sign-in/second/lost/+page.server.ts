import * as step from '../../../../lost-step.ts';

export const load = step.load;
export const actions = step.actions;
