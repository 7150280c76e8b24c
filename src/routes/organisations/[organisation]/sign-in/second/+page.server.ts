import * as step from '../../../../second-step.ts';

export const load = step.load;
export const actions = step.actions;
