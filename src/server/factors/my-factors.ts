import type { Inside } from '#domain/visits/site.ts';
import { look } from '#server/platform/transaction.ts';
import { passkeysOf } from './store.ts';
import { codeAppOf, recoveryCodesOf } from './store-codes.ts';

export type MyPasskey = {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly usedOn: string | null;
  readonly isDoubted: boolean;
};
export type MyFactors = {
  readonly passkeys: readonly MyPasskey[];
  readonly codeAppSince: Date | null;
  /** How many recovery codes are left; told to nobody else. */
  readonly recoveryLeft: number;
};

/** What somebody can show besides the mail. */
export const myFactors = (visit: Inside): Promise<MyFactors> =>
  look(visit, async (tx) => ({
    passkeys: (await passkeysOf(tx, visit.personId)).map(({ id, name, madeAt, usedOn, doubtedAt }) => ({
      ...{ id, name, madeAt, usedOn, isDoubted: doubtedAt !== null }
    })),
    codeAppSince: (await codeAppOf(tx, visit.personId))?.madeAt ?? null,
    recoveryLeft: (await recoveryCodesOf(tx, visit.personId)).length
  }));
