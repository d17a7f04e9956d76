import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { checkTemplate } from '../checks/check-template.js';
import { systemTemplate } from '../defaults/index.js';
import { qrOf } from '../testing/read-qr.js';
import { madeDocx, withParts } from '../testing/made-docx.js';
import { fillTemplate } from './fill.js';
import { paragraphsOfDocx } from './text-of.js';

const VALUES = { lookupCode: '7K3M-Q2ZD-9HXA-5', lookupAddress: 'https://vi.du/public/look-up', lookupQr: 'https://vi.du/public/t/7K3M-Q2ZD-9HXA-5' };
const part = (docx: Buffer, name: string): string => new PizZip(docx).file(name)?.asText() ?? '';

/** The receipt of the system with another alternative text on its picture. */
async function withAlternative(text: string): Promise<Buffer> {
  const { bytes } = await systemTemplate('receipt');
  return withParts(bytes, { 'word/document.xml': (xml) => xml.replace('descr="{Mã QR tra cứu}"', `descr="${text}"`) });
}

describe('pictures of a paper', () => {
  it('puts the QR of its value in place of the placeholder, where a reader finds the address', async () => {
    const docx = fillTemplate((await systemTemplate('receipt')).bytes, VALUES);
    expect(await qrOf(docx)).toBe(VALUES.lookupQr);
    expect(part(docx, 'word/document.xml')).toContain('descr="Mã QR tra cứu"');
    expect(paragraphsOfDocx(docx).join(' ')).toContain('7K3M-Q2ZD-9HXA-5');
  });

  it('prints nothing of looking up where there is no code', async () => {
    const docx = fillTemplate((await systemTemplate('receipt')).bytes, {});
    expect(part(docx, 'word/document.xml')).not.toContain('<w:drawing');
    expect(paragraphsOfDocx(docx).join(' ')).not.toContain('Tra cứu');
  });

  it('takes a picture without a value away wherever it stands', async () => {
    const { bytes } = await systemTemplate('receipt');
    const always = withParts(bytes, { 'word/document.xml': (xml) => xml.replace(/\{[#/]Mã tra cứu\}/g, '') });
    expect(part(fillTemplate(always, {}), 'word/document.xml')).not.toContain('<w:drawing');
    expect(await qrOf(fillTemplate(always, VALUES))).toBe(VALUES.lookupQr);
  });

  it('knows the tag however it was typed, and keeps the type of the package right for a placeholder of another kind', async () => {
    const other = withParts(await withAlternative('{ mã  QR\u00a0tra cứu }'), { '[Content_Types].xml': (xml) => xml.replace(/<Default[^>]*Extension="png"[^>]*\/>/, '') });
    const docx = fillTemplate(other, VALUES);
    expect(await qrOf(docx)).toBe(VALUES.lookupQr);
    expect(part(docx, '[Content_Types].xml')).toContain('Extension="png"');
  });

  it('leaves every other picture as it is', async () => {
    const docx = fillTemplate(await withAlternative('Quốc huy'), VALUES);
    expect(part(docx, 'word/document.xml')).toContain('descr="Quốc huy"');
    expect(part(docx, 'word/_rels/document.xml.rels')).not.toContain('lookupQr');
  });

  it('gives the same bytes for the same values', async () => {
    const { bytes } = await systemTemplate('receipt');
    expect(fillTemplate(bytes, VALUES).equals(fillTemplate(bytes, VALUES))).toBe(true);
  });
});

describe('checking pictures', () => {
  it('finds nothing wrong with the receipt, nor with one that has no picture', async () => {
    expect(await checkTemplate((await systemTemplate('receipt')).bytes, 'receipt')).toEqual([]);
    expect(await checkTemplate(await madeDocx('{Tên cơ quan} {Mã tra cứu}'), 'receipt')).toEqual([]);
  });

  it('says so when a picture names no picture field, with the one that is meant', async () => {
    const [problem] = await checkTemplate(await withAlternative('{Mã QR tra cưu}'), 'receipt');
    expect(problem).toMatchObject({ severity: 'warning', message: expect.stringContaining('có phải là "{Mã QR tra cứu}"') });
  });

  it('says where the tag of a picture belongs when it was typed as text', async () => {
    const [problem] = await checkTemplate(await madeDocx('{Tên cơ quan} {Mã QR tra cứu}'), 'receipt');
    expect(problem).toMatchObject({ severity: 'fault', message: expect.stringContaining('Alt Text') });
  });

  it('knows no code on papers that are made from no record with one', async () => {
    const [problem] = await checkTemplate(await madeDocx('{Tên cơ quan} {Mã tra cứu}'), 'urging');
    expect(problem).toMatchObject({ severity: 'fault' });
  });
});
