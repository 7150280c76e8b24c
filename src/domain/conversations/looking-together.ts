import { no, yes, type Result } from '../result.ts';

/** So many wrong codes end the session: whoever holds the tablet then stands before the door. */
export const mostAlongTries = 5;

/** The code with which the worker leaves looking together (DP25): four to eight digits, chosen for this time. */
export const readAlongCode = (code: string): Result<string, 'no-code'> =>
  /^\d{4,8}$/.test(code) ? yes(code) : no('no-code', 'code');
