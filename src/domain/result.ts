/** What a decision answers: the thing itself, or the reason why not. Never an exception. */
export type Result<Value, Reason extends string> = Yes<Value> | No<Reason>;
export type Yes<Value> = { readonly ok: true; readonly value: Value };
export type No<Reason extends string> = { readonly ok: false; readonly reason: Reason; readonly field?: string };

export const yes = <Value>(value: Value): Yes<Value> => ({ ok: true, value });

/** `field` names the form field the reason belongs to, where there is one. */
export const no = <Reason extends string>(reason: Reason, field?: string): No<Reason> =>
  field === undefined ? { ok: false, reason } : { ok: false, reason, field };
