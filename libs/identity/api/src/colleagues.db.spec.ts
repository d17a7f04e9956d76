import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { Colleagues } from './colleagues.js';

describe('colleagues', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await freshDatabase();
  });
  afterAll(() => test.drop());

  it('are the office’s active accounts in Vietnamese order; who has left is still known', async () => {
    const [{ officeId, accountId }, stranger] = [await makeOffice(test.source), await makeOffice(test.source)];
    await test.source.query(`UPDATE account SET full_name = 'Ông Văn Út' WHERE id = $1`, [accountId]);
    const left = '00000000-0000-7000-8000-000000000009';
    await test.source.query(
      `INSERT INTO account (office_id, id, username, full_name, position, roles, password_hash, active)
       VALUES ($1, uuidv7(), 'a', 'Đặng Thị Hoà', 'Chuyên viên', '{head}', '-', true), ($1, uuidv7(), 'b', 'Dương Văn An', 'Chuyên viên', '{head}', '-', true),
              ($1, $2, 'c', 'Bùi Thị Cũ', 'Chuyên viên', '{head}', '-', false)`,
      [officeId, left],
    );
    const colleagues = new Colleagues(new Database(test.source));
    expect((await colleagues.list(officeId)).map((colleague) => colleague.fullName)).toEqual(['Dương Văn An', 'Đặng Thị Hoà', 'Ông Văn Út']);
    const has = (account: string) => colleagues.has(test.source.manager, officeId, account);
    expect([await has(accountId), await has(left), await has(stranger.accountId)]).toEqual([true, true, false]);
  });
});
