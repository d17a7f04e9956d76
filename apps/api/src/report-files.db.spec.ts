import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scrutinyPaths } from '@tiepdan/scrutiny/contract';
import { Document, Packer, Paragraph } from 'docx';
import { type RunningApp, runApp } from './testing/running-app.js';

const LINE = 'Ban Tiếp công dân tiếp nhận 196 đơn (khiếu nại 07 đơn; tố cáo 11 đơn; kiến nghị, phản ánh 188 đơn).';

/** Files of reports are the second kind of body, after uploads, that is no JSON. */
describe('the file of a report over HTTP', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await runApp();
  });
  afterAll(() => running.stop());

  const send = (bytes: Buffer, type = 'application/octet-stream') => running.as('head').send('POST', scrutinyPaths.text).set('Content-Type', type).send(bytes);

  it('is read, and its text given back', async () => {
    const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(LINE)] }] }));
    const { body } = await send(file).expect(200);
    expect(body).toEqual({ text: LINE });
  });

  it('is refused when it is a picture, and when it does not say that it is a file', async () => {
    const { status, body } = await send(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]));
    expect([status, body.code]).toEqual([422, 'SCRUTINY.FILE_UNKNOWN']);
    await send(Buffer.from(LINE), 'text/plain').expect(415);
  });
});
