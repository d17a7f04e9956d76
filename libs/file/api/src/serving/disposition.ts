import { cleanFileName } from '@tiepdan/file/contract';

/**
 * `Content-Disposition` by RFC 6266: the name in plain letters for old programs, and as it is by RFC 5987. A name that cannot
 * be one becomes `tep`.
 */
export function dispositionOf(name: string, inline: boolean): string {
  const cleaned = cleanFileName(name);
  const safe = 'name' in cleaned ? cleaned.name : 'tep';
  const plain = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%;]/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe).replace(/['()*]/g, escaped)}`;
}

const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
