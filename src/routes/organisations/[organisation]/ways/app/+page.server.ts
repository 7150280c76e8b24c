import * as step from '../../../../app-step.ts';

export const load = step.load;
export const actions = step.actions;
