import { describe, expect, it } from '@jest/globals';
import { documentPermissions } from '@tiepdan/document/contract';
import { leaderDayPermissions } from '@tiepdan/leader-day/contract';
import { matterPermissions } from '@tiepdan/matter/contract';
import { petitionPermissions } from '@tiepdan/petition/contract';
import { receptionPermissions } from '@tiepdan/reception/contract';
import { ATTACHABLE } from './attachable.js';
import { ATTACHMENT_KINDS, attachmentInWords, sealedFileName } from './attachment.js';
import { attachmentPaths } from './paths.js';

describe('files on records', () => {
  it('are attached by people who may read the record, too', () => {
    const all = { ...petitionPermissions, ...receptionPermissions, ...matterPermissions, ...documentPermissions, ...leaderDayPermissions };
    for (const { read, write } of Object.values(ATTACHABLE)) {
      const readers: readonly string[] = all[read].roles;
      expect(all[write].roles.filter((role) => !readers.includes(role))).toEqual([]);
      expect(readers).not.toContain('agency');
    }
  });

  it('are under the address of their record', () => {
    expect(attachmentPaths.content('leader-day', 'd1', 'a1')).toBe('/api/leader-days/d1/attachments/a1/content');
  });

  it('are called by number and kind where a name would tell too much', () => {
    expect(sealedFileName(3, 'application/pdf')).toBe('Tệp 3 (kín).pdf');
    expect(sealedFileName(3, 'application/x-unknown')).toBe('Tệp 3 (kín)');
    for (const kind of Object.keys(ATTACHMENT_KINDS) as (keyof typeof ATTACHMENT_KINDS)[]) expect(attachmentInWords({ number: 1, kind })).toMatch(/^Tệp 1 \(\p{Ll}/u);
  });
});
