import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { ACCENTED, madeDocx, withParts } from '../testing/made-docx.js';
import { fillTemplate } from './fill.js';
import { paragraphsOfDocx } from './text-of.js';

const filled = async (values: Parameters<typeof fillTemplate>[1], ...template: Parameters<typeof madeDocx>) => paragraphsOfDocx(fillTemplate(await madeDocx(...template), values));

describe('filling a template', () => {
  it('puts every accented letter of Vietnamese where its field stands, composed or not in the template', async () => {
    expect(ACCENTED).toHaveLength(134);
    expect(await filled({ content: ACCENTED }, '{Nội dung}', `{${'Nội dung'.normalize('NFD')}}`)).toEqual([ACCENTED, ACCENTED]);
    const decomposed = ACCENTED.normalize('NFD');
    expect((await filled({ content: decomposed }, '{Nội dung}'))[0]?.normalize('NFC')).toBe(ACCENTED);
  });

  it('finds a field whatever Word did to it: split over runs, unbreakable or double spaces, capitals, marks without width', async () => {
    const values = { signerName: 'Lê Thị Thử' };
    expect(await filled(values, ['Ký: {Ngư', 'ời k', 'ý}.'], '{Người\u00a0ký}', '{ người  ký }', '{NGƯỜI KÝ}', '{Người\u200b ký}')).toEqual([
      'Ký: Lê Thị Thử.',
      'Lê Thị Thử',
      'Lê Thị Thử',
      'Lê Thị Thử',
      'Lê Thị Thử',
    ]);
  });

  it('repeats a list with its position, and leaves nothing of an empty one', async () => {
    const recipients = [{ name: 'Như trên' }, { name: 'Lưu' }];
    const template = ['{#Nơi nhận}', '{STT}. {Tên nơi nhận};', '{/Nơi nhận}', 'Hết'] as const;
    expect(await filled({ recipients }, ...template)).toEqual(['1. Như trên;', '2. Lưu;', 'Hết']);
    expect(await filled({}, ...template)).toEqual(['Hết']);
  });

  it('prints a part only with, or only without, the value it asks for', async () => {
    const template = '{#Yêu cầu}Đề nghị {Yêu cầu}{/Yêu cầu}{^Yêu cầu}Không có yêu cầu{/Yêu cầu}.';
    expect(await filled({ request: 'trả lời' }, template)).toEqual(['Đề nghị trả lời.']);
    expect(await filled({ request: '' }, template)).toEqual(['Không có yêu cầu.']);
    expect(await filled({}, template)).toEqual(['Không có yêu cầu.']);
  });

  it('makes a paragraph of each line of a value, with the looks of the first', async () => {
    const docx = fillTemplate(await madeDocx(['Nói: ', '{Nội dung}', ' (hết)']), { content: 'một\nhai & <ba>\r\nbốn' });
    expect(paragraphsOfDocx(docx)).toEqual(['Nói: một', 'hai & <ba>', 'bốn (hết)']);
    const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
    expect(xml.match(/<w:r><w:rPr><w:b\/>(?:<w:bCs\/>)?<\/w:rPr><w:t xml:space="preserve">(?:hai|bốn)/g)).toHaveLength(2);
  });

  it('breaks the line, not the paragraph, inside a link', async () => {
    const linked = withParts(await madeDocx('{Nội dung}'), {
      'word/document.xml': (xml) => xml.replace(/(<w:r>.*?<\/w:r>)/, '<w:hyperlink w:anchor="a">$1</w:hyperlink>'),
    });
    const docx = fillTemplate(linked, { content: 'một\nhai' });
    expect(new PizZip(docx).file('word/document.xml')?.asText()).toMatch(/một<\/w:t><w:br\/><w:t xml:space="preserve">hai/);
  });

  it('takes out what no document may hold, and never takes a value for markup or for a field', async () => {
    expect(await filled({ content: 'a\u0000\u0008b <w:br/> {Người ký} {#x}' }, '{Nội dung}')).toEqual(['ab <w:br/> {Người ký} {#x}']);
  });

  it('makes the names of the heading from the bodies’ names', async () => {
    expect(await filled({ officeName: 'Ban Tiếp công dân tỉnh Thử Nghiệm' }, '{Tên cơ quan đầu trang}')).toEqual(['BAN TIẾP CÔNG DÂN TỈNH\u00a0THỬ\u00a0NGHIỆM']);
  });

  it('gives the same bytes for the same values', async () => {
    const template = await madeDocx('{Nội dung}');
    const first = fillTemplate(template, { content: 'một\nhai' });
    await wait(2100); // a zip's clock ticks every two seconds
    expect(fillTemplate(template, { content: 'một\nhai' }).equals(first)).toBe(true);
  });
});
