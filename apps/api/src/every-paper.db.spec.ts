import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentPaper, DOCUMENT_PAPERS, type DocumentTexts, documentPaths } from '@tiepdan/document/contract';
import { hearingPaths } from '@tiepdan/hearing/contract';
import { PdfMaker, paragraphsOfDocx } from '@tiepdan/paper/api';
import { PAPERS, PAPER_SUBJECTS, type PaperCode, type PaperDefinition, type PaperSubject } from '@tiepdan/paper/contract';
import { NoticeFiles, PublicOffices } from '@tiepdan/portal/api';
import PizZip from 'pizzip';
import { type PaperFacts, SEALED_WORDS } from './testing/paper-plans.js';
import { PAPER_DAY, type PaperRecord, type PaperRecords, openPaperRecords } from './testing/paper-records.js';
import { readPdf, tight } from './testing/read-pdf.js';

/** What each paper says of the record it is made from, wherever the record knows it and it is not kept secret. */
const SAYS: Readonly<Record<DocumentPaper, readonly (keyof PaperFacts)[]>> = {
  refusal: ['sender', 'address', 'summary'],
  receipt: ['sender', 'address', 'summary', 'receivedOn'],
  'reception-record': ['name', 'address', 'summary'],
  'statement-record': ['name', 'address', 'summary'],
  'acceptance-proposal': ['sender', 'address', 'summary', 'receivedOn', 'kind'],
  'acceptance-notice': ['sender', 'address', 'summary', 'receivedOn', 'kind'],
  'non-acceptance-notice': ['sender', 'address', 'summary', 'receivedOn', 'kind', 'agency'],
  guidance: ['sender', 'address', 'summary', 'receivedOn', 'agency'],
  'split-guidance': ['sender', 'address', 'summary', 'receivedOn'],
  'denunciation-forwarding': ['summary', 'receivedOn', 'agency'],
  forwarding: ['sender', 'address', 'summary', 'receivedOn', 'kind', 'agency'],
  return: ['sender', 'address', 'summary', 'receivedOn', 'kind', 'agency'],
  urging: ['agency'],
  'responsibility-report': ['summary', 'agency'],
  'citizen-notice': ['sender', 'address', 'summary', 'receivedOn'],
  notice: ['summary'],
  invitation: ['summary', 'host'],
  conclusion: ['summary', 'host', 'visit'],
  directive: ['summary'],
};

/** Papers that somebody signs who came, beside the officer. */
const RECORDS: readonly DocumentPaper[] = ['receipt', 'reception-record', 'statement-record'];

const TEXTS = {
  content: 'Những thông tin, tài liệu kèm theo đã được kiểm tra, ghi nhận đầy đủ.\nĐề nghị phối hợp và trả lời đúng thời hạn.',
  request: 'xem xét, giải quyết và trả lời trước ngày 15/11/2026',
  attachments: 'Đơn của công dân; 03\nẢnh chụp hiện trạng; 05',
  copies: 'Thanh tra tỉnh (để phối hợp)',
  time: '08 giờ 30',
  place: 'Trụ sở tiếp công dân tỉnh Bình Sơn',
  participants: 'Đại diện Sở Nông nghiệp và Môi trường; Phó Giám đốc\nĐại diện Ủy ban nhân dân xã Bình Minh',
} as const;

const AT_THE_DESK = { content: 'Công dân đã được giải thích quyền và nghĩa vụ theo quy định của pháp luật.\nHai bên không có ý kiến khác.' } as const;

/** What is written otherwise on some; a receipt tells originals from copies. */
const OWN_TEXTS: Readonly<Partial<Record<DocumentPaper, DocumentTexts>>> = {
  refusal: { content: 'Vụ việc đã được giải quyết đúng chính sách, pháp luật, đã kiểm tra, rà soát.\nKết quả đã được thông báo bằng văn bản.' },
  receipt: { ...AT_THE_DESK, attachments: 'Đơn của công dân; Bản chính; 03\nẢnh chụp hiện trạng; Bản sao; 05' },
  'reception-record': AT_THE_DESK,
  'statement-record': AT_THE_DESK,
  conclusion: { content: 'Giao Ban Tiếp công dân tỉnh theo dõi, đôn đốc việc thực hiện.' },
  return: { addressee: 'Đoàn đại biểu Quốc hội tỉnh Bình Sơn', request: 'chuyển đơn đến cơ quan có thẩm quyền giải quyết' },
  'responsibility-report': { addressee: 'Chủ tịch Ủy ban nhân dân tỉnh Bình Sơn', request: 'xem xét, chỉ đạo' },
};

/** Papers to several bodies, and to one; the others go to the citizen, or to whom their texts name. */
const TO_SEVERAL: readonly DocumentPaper[] = ['forwarding', 'notice', 'invitation', 'directive'];
const TO_ONE: readonly DocumentPaper[] = ['denunciation-forwarding', 'urging', 'conclusion'];

/** Which record a complete paper is made from, for the pictures of docs/PAPERS.md as well. */
const COMPLETE: Readonly<Record<DocumentPaper, readonly [PaperSubject, string]>> = {
  refusal: ['reception', 'refused visit'],
  receipt: ['reception', 'visit of one'],
  'reception-record': ['reception', 'visit of a group'],
  'statement-record': ['reception', 'visit of one'],
  'acceptance-proposal': ['petition', 'complaint of one'],
  'acceptance-notice': ['petition', 'complaint of one'],
  'non-acceptance-notice': ['petition', 'complaint of an organisation'],
  guidance: ['petition', 'proposal of a group, passed on'],
  'split-guidance': ['petition', 'proposal of a group, passed on'],
  'denunciation-forwarding': ['petition', 'denunciation'],
  forwarding: ['petition', 'proposal of one'],
  return: ['petition', 'proposal of a group, passed on'],
  urging: ['document', 'about proposal of one'],
  'responsibility-report': ['document', 'about proposal of one'],
  'citizen-notice': ['document', 'about proposal of a group, passed on'],
  notice: ['petition', 'complaint of one'],
  invitation: ['leader-day', 'day held'],
  conclusion: ['leader-day', 'day held'],
  directive: ['petition', 'proposal of one'],
};

const ID_OF: Readonly<Record<Exclude<PaperSubject, 'period' | 'hearing'>, string>> = {
  petition: 'petitionId',
  reception: 'receptionId',
  matter: 'matterId',
  'leader-day': 'leaderDayId',
  document: 'aboutDocumentId',
};

/** Where to leave the PDFs of the complete papers: set by `tools/paper-pictures.mjs`. */
const PICTURES = process.env['PAPER_PICTURES'];

/** Every template on every record it may be made from, read back from the .docx and from the PDF. */
describe('every paper', () => {
  let desk: PaperRecords;
  /** What is read back from PDF as well: each paper complete, and once from every kind of record. */
  const docx = new Map<string, Buffer>();

  beforeAll(async () => {
    desk = await openPaperRecords();
  }, 90_000);
  afterAll(() => desk?.running.stop());

  async function file(method: string, url: string, body?: object): Promise<Buffer> {
    const answer = await desk.running.as('head').send(method, url, body).buffer(true).parse(collect);
    if (answer.status !== 200) throw new Error(`${url} → ${answer.status} ${String(answer.body)}`);
    return answer.body as Buffer;
  }
  const serving = (code: PaperCode): readonly PaperRecord[] => desk.records.filter(({ subject }) => (PAPERS[code].subjects as readonly PaperSubject[]).includes(subject));
  const bodyOf = ({ facts }: PaperRecord): string => desk.agencies[facts.agency?.startsWith('Sở') ? 0 : 1] ?? '';
  const preview = (code: PaperCode, { subject, id }: PaperRecord) => file('POST', `${documentPaths.preview(code)}?subject=${subject}&id=${id}&format=docx`, {});

  it.each(DOCUMENT_PAPERS)('%s says what it should of every record it may be made from', async (code) => {
    const records = serving(code).filter(({ kind }) => code !== 'forwarding' || kind !== 'denunciation');
    expect(records.length).toBeGreaterThan(1);
    const faults: string[] = [];
    for (const record of records) {
      const made = await preview(code, record);
      const kind = `${code} of ${record.subject} ${record.kind ?? ''}`;
      if (!docx.has(kind)) docx.set(kind, made);
      const lines = paragraphsOfDocx(made);
      const found = { blemish: blemishes(lines), missing: missing(lines, code, record), leak: leaks(lines, code, record), disorder: disorder(lines, code), layout: layoutFaults(made, code) };
      faults.push(...Object.entries(found).flatMap(([what, all]) => all.map((each) => `${record.name}: ${what} "${each}"`)));
    }
    expect(faults).toEqual([]);
  });

  it('of a denunciation is not the slip that names who sent a petition', async () => {
    const { id } = desk.record('petition', 'denunciation');
    const answer = await desk.running.as('head').send('POST', `${documentPaths.preview('forwarding')}?subject=petition&id=${id}&format=docx`, {});
    expect([answer.status, answer.body.code]).toEqual([422, 'DOCUMENT.WRONG_SLIP']);
  });

  it.each(DOCUMENT_PAPERS)('%s holds all that was written on it, with its number, day and signature, once it is issued', async (code) => {
    const [subject, name] = COMPLETE[code];
    const record = desk.record(subject, name);
    const recipientIds = TO_SEVERAL.includes(code) ? desk.agencies : TO_ONE.includes(code) ? [bodyOf(record)] : [];
    const texts: DocumentTexts = { ...TEXTS, ...OWN_TEXTS[code] };
    const documentId = await desk.issue({ paper: code, [ID_OF[subject as keyof typeof ID_OF]]: record.id, recipientIds, texts });
    const made = await file('GET', `${documentPaths.file(documentId)}?format=docx`);
    docx.set(`${code} complete`, made);
    const lines = paragraphsOfDocx(made);
    const text = lines.join('\n');
    expect([code, blemishes(lines), disorder(lines, code)]).toEqual([code, [], []]);
    expect(text).not.toContain('DỰ THẢO');
    expect(text).toContain('Bình Sơn, ngày 20 tháng 10 năm 2026');
    for (const line of (texts.content ?? '').split('\n')) expect(text).toContain(line);
    if (!RECORDS.includes(code)) expect(text).toMatch(/Số: \d\d\/[A-ZĐ]+-[A-ZĐ]+/);
    if (PICTURES) fs.writeFileSync(path.join(PICTURES, `${code}.docx`), made);
  });

  it('the reception book has every visit of its period in thirteen columns, and no sealed name', async () => {
    const made = await file('GET', `${documentPaths.receptionBook}?from=2026-10-01&to=${PAPER_DAY}&format=docx`);
    docx.set('reception-book complete', made);
    const lines = paragraphsOfDocx(made);
    const text = lines.join('\n');
    expect(lines.join('|')).toContain(Array.from({ length: 13 }, (_, column) => String(column + 1)).join('|'));
    expect(blemishes(lines)).toEqual([]);
    for (const said of ['SỔ TIẾP CÔNG DÂN', 'Mẫu số 03/TCD', 'từ ngày 01/10/2026 đến ngày 20/10/2026', 'Tổng số lượt tiếp trong sổ: 06.']) expect(text).toContain(said);
    for (const { facts } of desk.records.filter(({ subject }) => subject === 'reception')) expect(text).toContain(facts.summary);
    for (const secret of SEALED_WORDS) expect(text).not.toContain(secret);
    expect(layoutFaults(made, 'reception-book')).toEqual([]);
    if (PICTURES) fs.writeFileSync(path.join(PICTURES, 'reception-book.docx'), made);
  });

  it('the brief for a leader says who asks, what was done and what the law wants, and no sealed name', async () => {
    const { source } = desk.running.database;
    const [day] = await source.query<{ id: string }[]>(
      `INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, published_on, starts_at, ends_at, created_by)
       SELECT office_id, '2026-11-18', 'periodic', id, false, 'announced', '2026-10-20', '07:30', '11:30', $1 FROM leader WHERE office_id = $2 ORDER BY chair DESC, id LIMIT 1 RETURNING id`,
      [desk.running.office.accountId, desk.running.office.officeId],
    );
    const brief = async (name: string) => {
      const { body } = await desk.running.as('head').send('POST', hearingPaths.list, { petitionId: desk.record('petition', name).id, leaderDayId: day?.id, note: 'Công dân đề nghị gặp trực tiếp lãnh đạo.' });
      return file('GET', hearingPaths.briefFile(body.id, 'docx'));
    };
    const made = await brief('proposal of one');
    docx.set('hearing-brief complete', made);
    const { facts } = desk.record('petition', 'proposal of one');
    const text = paragraphsOfDocx(made).join('\n');
    for (const said of ['TÓM TẮT HỒ SƠ', 'ngày 18/11/2026, 07 giờ 30', facts.name ?? '', facts.address ?? '', 'Nghị định 154/2026, Điều 25']) expect(text).toContain(said);
    expect(blemishes(paragraphsOfDocx(made))).toEqual([]);
    expect(layoutFaults(made, 'hearing-brief')).toEqual([]);
    const sealed = paragraphsOfDocx(await brief('denunciation')).join('\n');
    for (const secret of SEALED_WORDS) expect(sealed).not.toContain(secret);
    if (PICTURES) fs.writeFileSync(path.join(PICTURES, 'hearing-brief.docx'), made);
  });

  it('the notice of a schedule has every published day of its month and what was changed, and no planned one', async () => {
    const { source } = desk.running.database;
    const { officeId, accountId } = desk.running.office;
    await source.query(
      `INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, published_on, starts_at, ends_at, planned_content, note, created_by)
       SELECT office_id, day.held_on, 'periodic', id, false, day.outcome, day.published_on, '07:30', '11:30', 'Tiếp các vụ việc về đất đai', 'Ghi chú của Ban', $2
       FROM (SELECT office_id, id FROM leader WHERE office_id = $1 ORDER BY chair DESC, id LIMIT 1) host
       CROSS JOIN (VALUES (date '2031-03-04', 'announced', date '2031-02-01'), ('2031-03-18', 'not-held', '2031-02-01'), ('2031-03-25', 'planned', NULL)) day (held_on, outcome, published_on)`,
      [officeId, accountId],
    );
    const office = (await desk.running.app.get(PublicOffices).all()).find(({ id }) => id === officeId);
    const made = await desk.running.app.get(NoticeFiles).docx(office as NonNullable<typeof office>, '2031-03');
    docx.set('schedule-notice complete', made);
    const lines = paragraphsOfDocx(made);
    for (const said of ['THÔNG BÁO', 'Lịch tiếp công dân tháng 3 năm 2031', 'Thứ Ba, 04/03/2031', 'từ 7 giờ 30 đến 11 giờ 30, tại Trụ sở tiếp công dân', 'Thứ Ba, 18/03/2031', 'Không tổ chức.', 'ngày 20 tháng 10 năm 2026']) expect(lines.join('\n')).toContain(said);
    expect(lines.join('\n')).not.toMatch(/25\/03\/2031|Ghi chú của Ban/);
    expect(blemishes(lines)).toEqual([]);
    expect(layoutFaults(made, 'schedule-notice')).toEqual([]);
    if (PICTURES) fs.writeFileSync(path.join(PICTURES, 'schedule-notice.docx'), made);
  });

  it('stands in docs/PAPERS.md with its picture', () => {
    const docs = path.resolve(import.meta.dirname, '..', '..', '..', 'docs');
    const page = fs.readFileSync(path.join(docs, 'PAPERS.md'), 'utf8');
    const pictures = fs.readdirSync(path.join(docs, 'screenshots', 'papers')).map((name) => path.basename(name, '.png'));
    expect(pictures.toSorted()).toEqual(Object.keys(PAPERS).toSorted());
    for (const [code, { label, form, subjects }] of Object.entries(PAPERS))
      expect(page).toContain(`| ${label} | \`${code}\` | ${form ?? ''} | ${subjects.map((subject) => PAPER_SUBJECTS[subject]).join(', ')} | [${code}.png](screenshots/papers/${code}.png) |`);
  });

  it('is, letter by letter, the same in its PDF, on A4 (skipped where there is no LibreOffice)', async () => {
    const maker = desk.running.app.get(PdfMaker);
    const names = [...docx.keys()];
    expect(names.length).toBeGreaterThan(60);
    const pdfs = await maker.makeMany([...docx.values()]);
    if (!pdfs) return void process.stderr.write('every paper: LibreOffice is not on this machine; the PDFs were not read back\n');
    expect(pdfs).toHaveLength(names.length);
    for (const [position, name] of names.entries()) {
      const { text, pages } = await readPdf(pdfs[position] as Buffer);
      const read = tight(text);
      const lost = paragraphsOfDocx(docx.get(name) as Buffer).filter((line) => line.trim() && !read.includes(tight(line)));
      expect([name, lost]).toEqual([name, []]);
      const upright = pages.filter(({ width, height }) => Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1).length;
      expect([name, upright]).toEqual([name, name.startsWith('reception-book') ? 0 : pages.length]);
    }
  }, 120_000);
});

/** What no paper may show: a tag, an unset value, holes where something was left out, letters that are not composed. */
function blemishes(lines: readonly string[]): string[] {
  return lines.filter((line) => {
    // Room to write a day by hand is no hole.
    const text = line.replace(/ngày +tháng +năm ?/i, 'ngày').replace(/^Số: +\//, 'Số: /');
    return (
      text !== text.normalize('NFC') ||
      /[{}]|undefined|null|NaN|\[object/.test(text) ||
      / {2}| [,.;)]|\( |\(\)|[,;:][,.;]|\.\.|,,| $|^ /.test(text) ||
      /^(?:Nội dung[^:]*|Kết luận|Kết quả[^:]*|Lý do[^:]*|Địa điểm|- [^:]*|\d\. [^:]*): ?$/.test(text.replace(/\(\d+ người\):$/, 'x'))
    );
  });
}

const isMasked = (code: PaperCode, { sealed }: PaperRecord): boolean => sealed || (PAPERS[code] as PaperDefinition).masksSender === true;

function missing(lines: readonly string[], code: DocumentPaper, record: PaperRecord): string[] {
  const text = lines.join('\n').toLocaleLowerCase('vi');
  const of = (key: keyof PaperFacts): string | undefined => (isMasked(code, record) && ['sender', 'name', 'address'].includes(key) ? undefined : record.facts[key]);
  const general = ['Cộng hòa xã hội chủ nghĩa Việt Nam', 'Độc lập - Tự do - Hạnh phúc', PAPERS[code].title ?? 'V/v'];
  const issuer = code === 'directive' ? ['Ủy ban nhân dân tỉnh\u00a0Bình\u00a0Sơn'] : ['Ban Tiếp công dân tỉnh\u00a0Bình\u00a0Sơn', 'Văn phòng Ủy ban nhân dân tỉnh\u00a0Bình\u00a0Sơn'];
  const said = [...general, ...issuer, ...SAYS[code].map(of)].filter((fact) => fact !== undefined);
  return said.filter((fact) => !text.includes(fact.toLocaleLowerCase('vi')));
}

function leaks(lines: readonly string[], code: PaperCode, record: PaperRecord): string[] {
  const text = lines.join('\n');
  const own = code === 'denunciation-forwarding' ? [record.facts.name, record.facts.address].filter((fact) => fact !== undefined) : [];
  return [...SEALED_WORDS, ...own].filter((secret) => text.includes(secret));
}

/** Heading, number, name, body, places the copies go to, signature: in this order (NĐ 30/2020, Phụ lục I). */
function disorder(lines: readonly string[], code: DocumentPaper): string[] {
  const { title } = PAPERS[code];
  const numbered = !RECORDS.includes(code);
  const marks: readonly (readonly [string, (line: string) => boolean])[] = [
    ['issuer', (line) => line === (code === 'directive' ? 'ỦY BAN NHÂN DÂN TỈNH\u00a0BÌNH\u00a0SƠN' : 'BAN TIẾP CÔNG DÂN TỈNH\u00a0BÌNH\u00a0SƠN')],
    ['nation', (line) => line === 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['motto', (line) => line === 'Độc lập - Tự do - Hạnh phúc'],
    ...(numbered ? [['number', (line: string) => line.startsWith('Số: ')] as const] : []),
    ...(title ? [] : [['summary', (line: string) => line.startsWith('V/v ')] as const]),
    ['date', (line) => line.startsWith('Bình Sơn, ngày')],
    ...(title ? [['title', (line: string) => line === title] as const] : []),
    ...(numbered && code !== 'acceptance-proposal' ? [['copies', (line: string) => line === 'Nơi nhận:'] as const, ['archive', (line: string) => line.startsWith('- Lưu: ')] as const] : []),
    ['signature', (line) => /^(?:Trưởng Ban|Chủ tịch|Người giao|Công dân|Người trình bày|Ý kiến phê duyệt của lãnh đạo)$/.test(line)],
  ];
  const places = marks.map(([name, is]) => [name, lines.findIndex(is)] as const);
  return places.filter(([, at], position) => at < 0 || at <= (places[position - 1]?.[1] ?? -1)).map(([name, at]) => `${name} ${at}`);
}

/** Times New Roman and nothing else; A4 with margins of 20–25 mm, 30–35 mm left, 15–20 mm right (NĐ 30/2020, Phụ lục I, phần I). */
function layoutFaults(made: Buffer, code: PaperCode): string[] {
  const zip = new PizZip(made);
  const [document, styles] = ['word/document.xml', 'word/styles.xml'].map((name) => zip.file(name)?.asText() ?? '') as [string, string];
  const fonts = [...`${document}${styles}`.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g)].map(([, font]) => font).filter((font) => font !== 'Times New Roman');
  const number = (name: string): number => Math.round((Number(new RegExp(`w:${name}="(\\d+)"`).exec(/<w:sectPr[\s\S]*<\/w:sectPr>/.exec(document)?.[0] ?? '')?.[1]) / 1440) * 25.4);
  const within = (name: string, least: number, most: number): string[] => (number(name) >= least && number(name) <= most ? [] : [`${name} ${number(name)} mm`]);
  const sideways = code === 'reception-book';
  const page = [...within('w', sideways ? 297 : 210, sideways ? 297 : 210), ...within('h', sideways ? 210 : 297, sideways ? 210 : 297)];
  const sides = sideways ? [] : [...within('left', 30, 35), ...within('right', 15, 20)];
  return [...new Set(fonts)].map((font) => `font ${font ?? ''}`).concat(page, within('top', 20, 25), within('bottom', 20, 25), sides);
}

/** The whole body of an answer as bytes. */
function collect(response: { on(event: string, listener: (chunk: Buffer) => void): unknown }, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
