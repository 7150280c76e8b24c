import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a page asks of a browser, as far as a device needs it. */
type Asked = { readonly challenge: string; readonly user?: { readonly id: string } };
type Way = {
  /** Where the browser says it is. */
  readonly origin?: string;
  /** What the device counts to; by default one more than before. */
  readonly counter?: number;
  /** Whether the device made sure who it was. */
  readonly isVerified?: boolean;
};

/** A device with one passkey in it, as WebAuthn level 2 describes it; it speaks the JSON of browsers. */
export class Authenticator {
  readonly id = randomBytes(16);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private counter = 0;
  private handle = '';

  make(asked: object, way: Way = {}): string {
    const { challenge, user } = asked as Asked;
    this.handle = user!.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, coseOf(this.keys.publicKey)]);
    const authData = Buffer.concat([this.authData(0x41, way), credential]);
    const attestation = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(authData)]
    ]);
    const clientDataJSON = clientData('webauthn.create', challenge, way);
    return this.said({
      clientDataJSON: url(clientDataJSON),
      attestationObject: url(attestation),
      transports: ['internal']
    });
  }

  show(asked: object, way: Way = {}): string {
    const { challenge } = asked as Asked;
    const authData = this.authData(0x01, way);
    const clientDataJSON = clientData('webauthn.get', challenge, way);
    const signed = Buffer.concat([authData, createHash('sha256').update(clientDataJSON).digest()]);
    const signature = sign('sha256', signed, this.keys.privateKey);
    return this.said({
      clientDataJSON: url(clientDataJSON),
      authenticatorData: url(authData),
      signature: url(signature),
      userHandle: this.handle
    });
  }

  private authData(flags: number, { isVerified = true, counter }: Way): Buffer {
    this.counter = counter ?? this.counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    const house = createHash('sha256').update('localhost').digest();
    return Buffer.concat([house, Buffer.from([flags | (isVerified ? 0x04 : 0)]), count]);
  }

  private said(response: object): string {
    const id = url(this.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}

const url = (data: Buffer): string => data.toString('base64url');

const clientData = (type: string, challenge: string, { origin = 'http://localhost:3000' }: Way): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

// As much CBOR as a passkey needs (RFC 8949).
function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  return size < 256 ? Buffer.from([(kind << 5) | 24, size]) : Buffer.from([(kind << 5) | 25, size >> 8, size & 0xff]);
}
const text = (words: string): Buffer => Buffer.concat([head(3, words.length), Buffer.from(words)]);
const bytes = (data: Buffer): Buffer => Buffer.concat([head(2, data.length), data]);
const number = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const map = (pairs: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

function coseOf(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  return map([
    [number(1), number(2)],
    [number(3), number(-7)],
    [number(-1), number(1)],
    [number(-2), bytes(Buffer.from(x!, 'base64url'))],
    [number(-3), bytes(Buffer.from(y!, 'base64url'))]
  ]);
}
