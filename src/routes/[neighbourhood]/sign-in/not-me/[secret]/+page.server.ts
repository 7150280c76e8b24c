import * as step from '../../../../not-me-step.ts';

export const load = step.load;
export const actions = step.actions;
