import { Secret, TOTP } from 'otpauth';

const period = 30;

/** A new secret for an app that makes codes: 160 random bits, as the base32 that people can type. */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32;

type Account = { readonly secret: string; readonly issuer: string; readonly label: string };

/** The address that such an app reads from a drawing. */
export const codeAppUrl = ({ secret, issuer, label }: Account): string =>
  new TOTP({ secret: Secret.fromBase32(secret), issuer, label, period }).toString();

/**
 * Which step of thirty seconds since 1970 a code of six digits belongs to, at most one step from `now`; null for none
 * (RFC 6238). Whoever keeps the last step lets each code be used once.
 */
export function stepOfCode(code: string, { secret, now }: { secret: string; now: Date }): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null;
  const app = new TOTP({ secret: Secret.fromBase32(secret), period });
  const away = app.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return away === null ? null : TOTP.counter({ period, timestamp: now.getTime() }) + away;
}
