import * as step from '../../../../code-step.ts';

export const load = step.load;
export const actions = step.actions;
