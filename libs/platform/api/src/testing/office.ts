import { randomUUID } from 'node:crypto';
import type { Actor } from '@tiepdan/platform/contract';
import type { DataSource } from 'typeorm';

/** An office made for one spec, with one account that everything is done by. */
export interface TestOffice {
  readonly officeId: string;
  readonly accountId: string;
  /** An actor of this office holding `permissions`. */
  actor(...permissions: string[]): Actor;
}

/** Makes an office and an account; names are invented. */
export async function makeOffice(source: DataSource, name = 'Ban Tiếp công dân tỉnh Thử Nghiệm'): Promise<TestOffice> {
  const code = randomUUID();
  const [office]: { id: string }[] = await source.query(
    `INSERT INTO office (code, name, parent_name, place_name, committee_name)
     VALUES ($1, $2, 'Văn phòng UBND tỉnh Thử Nghiệm', 'Thử Sơn', 'UBND tỉnh Thử Nghiệm') RETURNING id`,
    [code, name],
  );
  const officeId = office?.id ?? '';
  const [account]: { id: string }[] = await source.query(
    `INSERT INTO account (office_id, username, full_name, position, roles, password_hash)
     VALUES ($1, $2, 'Lê Thị Thử', 'Chuyên viên', '{reception-officer}', 'no password') RETURNING id`,
    [officeId, code],
  );
  const accountId = account?.id ?? '';
  await source.query(`INSERT INTO field (code, group_name, name, position) VALUES ('land', 'Đất đai', 'Bồi thường', 1), ('other', 'Khác', 'Khác', 2) ON CONFLICT DO NOTHING`);
  return {
    officeId,
    accountId,
    actor: (...permissions) => ({ accountId, officeId, fullName: 'Lê Thị Thử', permissions: new Set(permissions), requestId: randomUUID(), ip: '127.0.0.1' }),
  };
}
