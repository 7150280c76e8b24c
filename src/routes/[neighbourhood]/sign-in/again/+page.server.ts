import * as step from '../../../again-step.ts';

export const load = step.load;
export const actions = step.actions;
