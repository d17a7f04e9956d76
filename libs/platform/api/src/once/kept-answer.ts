import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { OnceClaim } from './claim.js';

const NONCE = 12;
const TAG = 16;

/**
 * Answers are encrypted by the key of their request, which only the client has: they may name people, and a copy of the
 * database must not tell more than its tables do (ADR 0010).
 */
export function sealAnswer(claim: OnceClaim, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', secretOf(claim), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the bytes were not sealed by this claim's key */
export function openAnswer(claim: OnceClaim, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', secretOf(claim), sealed.subarray(0, NONCE));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]).toString('utf8');
}

function secretOf({ key, officeId, accountId }: OnceClaim): Buffer {
  return Buffer.from(hkdfSync('sha256', key, `${officeId} ${accountId}`, 'tiepdan answer', 32));
}
