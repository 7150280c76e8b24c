import * as step from '../../../ways-in.ts';

export const load = step.load;
export const actions = step.actions;
