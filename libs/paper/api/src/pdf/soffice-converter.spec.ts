import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeSoffice } from '../testing/fake-soffice.js';
import { PdfMaker } from './pdf-maker.js';
import { SofficeConverter } from './soffice-converter.js';
import { FOLDER_PREFIX } from './soffice-instance.js';
import { sweepOfficeFolders } from './sweep-folders.js';

/** How long a document may take is no matter of most of these: on a busy machine a process alone takes seconds to begin. */
const LIMITS = { perDocument: 60_000, perFurther: 0, conversions: 5, idle: 60_000 };

describe('LibreOffice that is kept running', () => {
  let fake: FakeSoffice;
  let converter: SofficeConverter;
  let lines: Readonly<Record<string, unknown>>[];

  beforeEach(() => {
    fake = new FakeSoffice();
    lines = [];
    converter = new SofficeConverter(fake.program, (line) => lines.push(line), LIMITS);
  });
  afterEach(async () => {
    await converter.stop();
    fake.close();
  });

  const ended = async (): Promise<void> => {
    while (fake.running()) await wait(20);
  };
  const convert = async (...texts: string[]) =>
    (await converter.convert(texts.map((text) => Buffer.from(text)))).map((result) => ('pdf' in result ? result.pdf.toString() : result.failure));
  const ownFolders = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(`${FOLDER_PREFIX}${process.pid}-`));

  it('is started once, and gets the files of a batch in one call', async () => {
    expect(await convert('a', 'b', 'c')).toEqual(['%PDF-1.7 of a', '%PDF-1.7 of b', '%PDF-1.7 of c']);
    expect(await convert('d')).toEqual(['%PDF-1.7 of d']);
    expect(fake.starts()).toBe(1);
    expect(fake.calls()).toHaveLength(3);
  });

  it('is told workbooks from documents by their names', async () => {
    expect(await convert('a', 'PK xl/workbook.xml')).toEqual(['%PDF-1.7 of a', '%PDF-1.7 of PK xl/workbook.xml']);
    const [, call] = fake.calls();
    expect(call?.args.slice(-2).map((file) => path.basename(file))).toEqual(['0.docx', '1.xlsx']);
  });

  it('sees nothing of this process’s settings, and keeps macros off', async () => {
    process.env['SECRET_OF_THE_SPEC'] = 'x';
    await convert('a');
    delete process.env['SECRET_OF_THE_SPEC'];
    for (const { env } of fake.calls()) expect(env).not.toContain('SECRET_OF_THE_SPEC');
    const [folder] = ownFolders();
    const profile = fs.readFileSync(path.join(os.tmpdir(), folder ?? '', 'profile', 'user', 'registrymodifications.xcu'), 'utf8');
    expect(profile).toMatch(/DisableMacrosExecution" oor:op="fuse"><value>true/);
  });

  it('is ended when a document hangs; the others of the batch get their PDFs', async () => {
    await converter.stop();
    converter = new SofficeConverter(fake.program, (line) => lines.push(line), { ...LIMITS, perDocument: 3_000 });
    expect(await convert('a', 'HANG', 'c')).toEqual(['%PDF-1.7 of a', 'too-slow', '%PDF-1.7 of c']);
    expect(lines).toContainEqual(expect.objectContaining({ event: 'office.killed' }));
    expect(await convert('d')).toEqual(['%PDF-1.7 of d']);
  });

  it('is started anew after a crash, and a document that gives nothing is told as broken', async () => {
    expect(await convert('CRASH')).toEqual(['broken']);
    expect(await convert('a')).toEqual(['%PDF-1.7 of a']);
    expect(await convert('BROKEN')).toEqual(['broken']);
    expect(fake.starts()).toBe(2);
  });

  it('is started anew after many conversions, and ends when there is no work', async () => {
    await convert('a', 'b', 'c', 'd', 'e');
    await convert('f');
    expect(fake.starts()).toBe(2);
    await converter.stop();
    converter = new SofficeConverter(fake.program, () => undefined, { ...LIMITS, idle: 50 });
    await convert('a');
    await ended();
  });

  it('that does not start is told as away, and is tried again', async () => {
    fake.refuse(true);
    expect(await convert('a')).toEqual(['away']);
    fake.refuse(false);
    expect(await convert('a')).toEqual(['%PDF-1.7 of a']);
  });

  it('leaves no process and no folder behind', async () => {
    await convert('a');
    expect(fake.running()).toBe(true);
    await converter.stop();
    await ended();
    expect(ownFolders()).toEqual([]);
  });

  it('of a server that was killed is ended by the next one', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-spec-'));
    // The highest number a process can have, and none has here.
    const left = path.join(folder, `${FOLDER_PREFIX}4194303-x`);
    const alive = path.join(folder, `${FOLDER_PREFIX}${process.pid}-x`);
    for (const name of [left, alive]) fs.mkdirSync(name);
    expect(await sweepOfficeFolders(folder)).toBe(1);
    expect(fs.readdirSync(folder)).toEqual([path.basename(alive)]);
    fs.rmSync(folder, { recursive: true });
  });
});

describe('making PDFs', () => {
  it('gathers those who ask at once into batches, and remembers what it made', async () => {
    const fake = new FakeSoffice();
    const maker = new PdfMaker({ gotenberg: null, soffice: fake.program, log: () => undefined });
    const texts = Array.from({ length: 30 }, (_, position) => Buffer.from(`văn bản ${position}`));
    const pdfs = await maker.makeMany(texts);
    expect(pdfs?.map(String)).toEqual(texts.map((text) => `%PDF-1.7 of ${text.toString()}`));
    const calls = fake.calls().length;
    expect(calls).toBeLessThanOrEqual(4);
    await maker.make(Buffer.from('văn bản 7'));
    expect(fake.calls()).toHaveLength(calls);
    await expect(maker.make(Buffer.from('BROKEN'))).rejects.toMatchObject({ code: 'PAPER.PDF_FAILED' });
    await expect(maker.make(Buffer.alloc(20 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'PAPER.PDF_FAILED', message: expect.stringContaining('quá lớn') });
    await maker.onApplicationShutdown();
    fake.close();
  });

  it('says that there is none where there is neither program nor service', async () => {
    const maker = new PdfMaker({ gotenberg: null, soffice: '/no/such/program', log: () => undefined });
    expect([maker.available, await maker.make(Buffer.from('a')), await maker.makeMany([Buffer.from('a')])]).toEqual([false, null, null]);
    await expect(maker.need(Buffer.from('a'))).rejects.toMatchObject({ code: 'PAPER.NO_PDF' });
  });
});
