import * as step from '../../../../link-step.ts';

export const load = step.load;
export const actions = step.actions;
