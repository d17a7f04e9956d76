import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReminderListeners } from '@tiepdan/forwarding/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { RemindBody } from './remind-body.js';

describe('a body that is reminded', () => {
  let test: TestDatabase;
  let database: Database;
  let actor: Actor;
  let [own, other] = ['', ''];
  const reminding = (smtpUrl: string) => {
    const listeners = new ReminderListeners();
    new RemindBody(listeners, { smtpUrl, mailFrom: '', publicUrl: '' }, new Clock()).onModuleInit();
    return (agencyId: string) => database.write((tx) => listeners.tell(tx, actor, { agencyId, documentNumbers: ['12/PC-BTCD'], note: null }));
  };
  const mails = () => test.source.query(`SELECT recipient, subject, state, digest_id AS digest FROM mail_message ORDER BY recipient`);

  beforeAll(async () => {
    test = await freshDatabase();
    database = new Database(test.source);
    actor = (await makeOffice(test.source)).actor();
    const agency = async (name: string) =>
      ((await test.source.query(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $2, 'department') RETURNING id`, [actor.officeId, name])) as { id: string }[])[0]?.id ?? '';
    [own, other] = [await agency('Sở Một'), await agency('Sở Hai')];
    for (const [username, body, email, wants] of [
      ['a', own, 'a@so-mot.example', true],
      ['b', own, 'b@so-mot.example', false],
      ['c', own, null, true],
      ['d', other, 'd@so-hai.example', true],
    ] as const)
      await test.source.query(
        `INSERT INTO account (office_id, username, full_name, position, roles, password_hash, agency_id, email, mail_digest) VALUES ($1, $2, 'Văn thư', 'Văn thư', '{agency}', '-', $3, $4, $5)`,
        [actor.officeId, username, body, email, wants],
      );
  });
  afterAll(() => test?.drop());

  it('gets no mail where none is sent', async () => {
    await reminding('')(own);
    expect(await mails()).toEqual([]);
  });

  it('gets one for each of its own people who has an address and wants it', async () => {
    await reminding('smtp://127.0.0.1:1')(own);
    expect(await mails()).toEqual([{ recipient: 'a@so-mot.example', subject: 'Ban Tiếp công dân tỉnh Thử Nghiệm: nhắc trả lời 1 văn bản', state: 'waiting', digest: null }]);
  });
});
