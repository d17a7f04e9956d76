import type { Role } from '@tiepdan/platform/contract';
import type { Test } from 'supertest';
import type { RunningApp } from './running-app.js';

/** A PDF whose content is `text`. */
export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

/** The whole body of an answer as bytes, whatever it is. */
export function inBytes(test: Test): Test {
  return test.buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  });
}

/** Files sent and attached over HTTP, as the pages do it. */
export function attaching(running: RunningApp) {
  const upload = async (name: string, bytes: Buffer = pdf(name), role: Role = 'petition-officer', sealed = false): Promise<string> => {
    const { body } = await running
      .as(role)
      .send('POST', `/api/files?name=${encodeURIComponent(name)}${sealed ? '&sealed=true' : ''}`)
      .set('Content-Type', 'application/octet-stream')
      .serialize((data) => data)
      .send(bytes)
      .expect(201);
    return body.id;
  };
  const attach = (address: string, files: readonly object[], role: Role = 'petition-officer') => running.as(role).send('POST', `${address}/attachments`, { files });

  /** Registers a petition with one sender. */
  async function petition(kind: string, sender: object, changes: object = {}) {
    const summary = 'Việc thu tiền ở địa phương';
    const details = { receivedOn: '2026-01-15', source: 'post', anonymous: false, senders: [{ details: sender }], signatoryCount: 1, kind, fieldCode: 'land', summary, eligibility: 'pending' };
    const { body } = await running.as('petition-officer').send('POST', '/api/petitions', { ...details, matter: { details: { kind, fieldCode: 'land', summary } }, ...changes }).expect(201);
    return (await running.as('head').send('GET', `/api/petitions/${body.id}`).expect(200)).body;
  }

  return {
    upload,
    attach,
    petition,
    list: async (address: string, role: Role = 'petition-officer') => (await running.as(role).send('GET', `${address}/attachments`).expect(200)).body,
    /** Sends one file and attaches it. */
    put: async (address: string, name: string, changes: object = {}) => {
      const { body } = await attach(address, [{ uploadId: await upload(name), kind: 'evidence', ...changes }]).expect(201);
      return body.items.at(-1);
    },
  };
}
