import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyRing, TEST_IDENTITY_KEYS } from '@tiepdan/citizen/api';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { openDatabase } from './open-database.js';

const keys = KeyRing.parse(TEST_IDENTITY_KEYS);

describe('opening the database when the process starts', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  const open = (owner: boolean) => openDatabase({ DATABASE_URL: database.applicationUrl, DATABASE_OWNER_URL: owner ? database.url : '', DEMO: false }, keys);

  it('refuses a database in which an account of restricted reach would see everything', async () => {
    await expect(open(false)).rejects.toThrow('khung nhìn giới hạn phạm vi');
  });

  it('prepares it by its owner, and works with what was prepared', async () => {
    await open(true);
    await open(false);
  });

  it('refuses a database of another version, which its own account may not change', async () => {
    await database.source.query(`UPDATE migration SET name = name || 'x' WHERE id = (SELECT max(id) FROM migration)`);
    await expect(open(false)).rejects.toThrow('chưa được nâng lên phiên bản này');
    await database.source.query(`UPDATE migration SET name = rtrim(name, 'x') WHERE id = (SELECT max(id) FROM migration)`);
    await database.source.query(`INSERT INTO migration (timestamp, name) VALUES (1, 'OfTheFuture1')`);
    await expect(open(false)).rejects.toThrow('phiên bản mới hơn');
  });

  it('refuses to have one account for both, or a superuser for the application', async () => {
    await expect(openDatabase({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.url, DEMO: false }, keys)).rejects.toThrow('hai tài khoản khác nhau');
  });
});
