import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON
} from '@simplewebauthn/server';
import { z } from 'zod';
import { origin } from './origin.ts';

/** A passkey as it is kept; ids and keys as base64url. */
export type KeptPasskey = {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
};
/** Whose passkey it becomes: an id that says nothing, and what the device shows beside it. */
type Holder = { readonly id: string; readonly name: string; readonly place: string };
type Known = Pick<KeptPasskey, 'credentialId' | 'transports'>;

const house = (): string => new URL(origin()).hostname;
const described = ({ credentialId, transports }: Known) => ({ id: credentialId, transports: [...transports] });
const minutes5 = 300_000;
// EdDSA, ES256, RS256: what every device knows one of.
const algorithms = [-8, -7, -257];
const ways = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/** What a browser needs to make a passkey; with `known`, a device does not make a second one. */
export const passkeyToMake = (challenge: string, holder: Holder, known: readonly Known[]): Promise<object> =>
  generateRegistrationOptions({
    rpID: house(),
    rpName: holder.place,
    userID: new Uint8Array(Buffer.from(holder.id)),
    userName: `${holder.name} (${holder.place})`,
    userDisplayName: holder.name,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: minutes5,
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
  });

/** What a browser needs to show a passkey; without `known`, the person chooses among those of this house. */
export const passkeyToShow = (challenge: string, known: readonly Known[]): Promise<object> =>
  generateAuthenticationOptions({
    rpID: house(),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: minutes5,
    userVerification: 'required',
    allowCredentials: known.map(described)
  });

const answered = z.looseObject({ id: z.string().min(1).max(1400), response: z.looseObject({}) });

function read(words: string): z.infer<typeof answered> | null {
  try {
    return words.length > 20_000 ? null : answered.parse(JSON.parse(words));
  } catch {
    return null;
  }
}

/** Which passkey an answer says to be of; nothing is proven by that. */
export const credentialIn = (words: string): string | null => read(words)?.id ?? null;

/** The passkey that was made; null where the answer is not right in any way. */
export async function madePasskey(words: string, challenge: string): Promise<KeptPasskey | null> {
  const response = read(words) as RegistrationResponseJSON | null;
  if (!response) return null;
  const asked = { response, ...expected(challenge), supportedAlgorithmIDs: algorithms };
  const made = await verifyRegistrationResponse(asked).catch(() => null);
  if (!made?.verified) return null;
  const { id, publicKey, counter, transports } = made.registrationInfo.credential;
  const key = Buffer.from(publicKey).toString('base64url');
  return { credentialId: id, publicKey: key, counter, transports: ways.filter((way) => transports?.includes(way)) };
}

/** The counter that this passkey gave with a right answer; null where the answer is not right in any way. */
export async function shownPasskey(words: string, challenge: string, kept: KeptPasskey): Promise<number | null> {
  const response = read(words) as AuthenticationResponseJSON | null;
  if (!response) return null;
  const credential = {
    id: kept.credentialId,
    publicKey: new Uint8Array(Buffer.from(kept.publicKey, 'base64url')),
    // What a counter that fell back means is decided by us and not by the library.
    counter: 0,
    transports: [...kept.transports]
  };
  const shown = await verifyAuthenticationResponse({ response, credential, ...expected(challenge) }).catch(() => null);
  return shown?.verified ? shown.authenticationInfo.newCounter : null;
}

const expected = (challenge: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin(),
  expectedRPID: house(),
  requireUserVerification: true
});
