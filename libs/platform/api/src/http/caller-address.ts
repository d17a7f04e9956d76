import { isIPv6 } from 'node:net';

/** Whom an address counts as: of IPv6 the first half, which is one household's. */
export function addressOf(ip: string | null | undefined): string {
  const plain = (ip ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? firstHalf(plain) : plain;
}

function firstHalf(ip: string): string {
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? [];
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const all = tail === undefined ? before : [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}
