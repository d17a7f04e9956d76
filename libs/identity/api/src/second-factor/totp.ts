import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import type { NewSecondFactor } from '@tiepdan/identity/contract';

/** As every authenticator application reckons (RFC 6238): six digits of SHA-1 over steps of thirty seconds. */
const USUAL = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps that the clocks may be apart, in either direction. */
const DRIFT = 1;
/** Bytes of a secret, as RFC 4226 recommends. */
const SECRET_BYTES = 20;

/** A new secret, in base32. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The step of time whose code this is; null when it is none of now or of the steps beside it. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = new TOTP({ ...USUAL, secret }).validate({ token: code.replaceAll(' ', ''), timestamp: now.getTime(), window: DRIFT });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / USUAL.period) + delta;
}

/** The code of an instant, for specs and nothing else. */
export const codeAt = (secret: string, now: Date): string => new TOTP({ ...USUAL, secret }).generate({ timestamp: now.getTime() });

/** A secret as an application takes it: to type, to follow, to photograph. @param account as the application names it */
export function describeSecret(secret: string, account: string): NewSecondFactor {
  const uri = new TOTP({ ...USUAL, secret, issuer: 'Tiếp Dân', label: account, issuerInLabel: true }).toString();
  return { secret: secret.replace(/.{4}(?=.)/g, '$& '), uri, qr: qrOf(uri) };
}

/** A QR code as one path: drawn by the page itself, so that no picture needs an exception from what the page may load. */
function qrOf(text: string): NewSecondFactor['qr'] {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from({ length: size * size }, (_, at) => at).filter((at) => data[at]);
  return { size, path: dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('') };
}
