import * as step from '../../../../recovery-step.ts';

export const load = step.load;
export const actions = step.actions;
