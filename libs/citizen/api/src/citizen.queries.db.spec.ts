import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { importAreas } from './areas/import-areas.js';
import { importSuccessions } from './areas/import-successions.js';
import { type CitizenDesk, openCitizenDesk } from './testing/citizen-desk.js';

const FILE = `province_code,province_name,commune_code,commune_name,kind
98,Tỉnh Thử Nghiệm,98001,Xã Sơn Hòa,xã
98,Tỉnh Thử Nghiệm,98002,Phường Đông Sơn,phường
97,Thành phố Ví Dụ,97001,Đặc khu Hòn Thử,đặc khu
`;

describe('the list of citizens', () => {
  let desk: CitizenDesk;

  beforeAll(async () => {
    desk = await openCitizenDesk();
    await load(FILE);
  });
  afterAll(() => desk.drop());

  const load = (text: string) => importAreas((sql, params) => desk.source.query(sql, params), text, '2026-11-20');
  const found = async (q: string) => (await desk.queries.list(desk.actor, { q })).items.map((row) => row.id);

  it('finds by parts of the name, and of present and former numbers', async () => {
    const id = await desk.enter({ fullName: 'Đặng Thị Hoà', paperNumber: '000170000009', phone: '0900 000 777', formerPapers: [{ kind: 'id-card', number: '000 000 999' }] });
    for (const q of ['dang hoa', 'Hòa', '00170000009', '0900000777', '900000777', '000000999', 'hoa 999']) expect([q, await found(q)]).toEqual([q, [id]]);
    for (const q of ['hoang', 'hoa 998']) expect([q, await found(q)]).toEqual([q, []]);
    const stranger = (await makeOffice(desk.source)).actor();
    expect((await desk.queries.list(stranger, {})).total).toBe(0);
    await expect(desk.queries.one(stranger, id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });

  it('composes the address from its areas, and refuses areas that do not belong together', async () => {
    const id = await desk.enter({ address: null, place: { street: 'Thôn 3', provinceCode: '98', communeCode: '98001' }, formerAddress: 'Xã Cũ, huyện Cũ' });
    expect(await desk.one(id)).toMatchObject({
      address: 'Thôn 3, xã Sơn Hòa, tỉnh Thử Nghiệm',
      place: { street: 'Thôn 3', provinceCode: '98', communeCode: '98001', provinceName: 'Tỉnh Thử Nghiệm', communeName: 'Xã Sơn Hòa' },
      formerAddress: 'Xã Cũ, huyện Cũ',
    });
    const typed = await desk.enter({ address: null, place: { provinceCode: '97', communeName: 'Xã Chưa Có' } });
    expect(await desk.one(typed)).toMatchObject({ address: 'Xã Chưa Có, thành phố Ví Dụ', place: { communeCode: null, communeName: 'Xã Chưa Có' } });
    for (const place of [
      { provinceCode: '97', communeCode: '98001' },
      { provinceCode: '96', communeName: 'Xã' },
      { provinceCode: '98', communeCode: '98999' },
    ])
      await expect(desk.enter({ address: null, place })).rejects.toMatchObject({ code: 'CITIZEN.UNKNOWN_AREA' });
  });

  it('corrects from the version one saw, tells what changed, and keeps values out of the history', async () => {
    const id = await desk.enter({ birthYear: 1970 });
    const request = { fullName: 'Nguyễn Văn Bình', paperKind: 'citizen-id', paperNumber: '000064000001', address: 'Thôn 4, Xã Ví Dụ', birthYear: 1964, reason: 'Ghi nhầm' } as const;
    expect(await desk.correct.run(desk.actor, id, { ...request, version: 1 })).toEqual({ id, version: 2 });
    const [corrected] = await desk.queries.history(desk.actor, id);
    expect(corrected).toMatchObject({ type: 'corrected', reason: 'Ghi nhầm' });
    expect(corrected?.changes).toEqual([
      { field: 'birthYear', label: 'Năm sinh', before: '1970', after: '1964' },
      { field: 'address', label: 'Địa chỉ', before: 'Thôn 3, Xã Ví Dụ', after: 'Thôn 4, Xã Ví Dụ' },
    ]);
    const [kept] = await desk.source.query(`SELECT data::text AS data FROM history_event WHERE subject_id = $1 AND type = 'corrected'`, [id]);
    expect(kept.data).not.toMatch(/Thôn|1970|Bình/);
    const before = await footprint(desk.source);
    await expect(desk.correct.run(desk.actor, id, { ...request, version: 1 })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    await expect(desk.correct.run(desk.actor, id, { ...request, version: 2, paperNumber: '1' })).rejects.toMatchObject({ code: 'CITIZEN.BAD_CITIZEN_ID', fields: [{ path: 'paperNumber' }] });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('offers likely pairs with the reasons, and no others', async () => {
    const one = await desk.enter({ fullName: 'Lê Thị Mỹ', paperNumber: '000180000001', birthYear: 1980, phone: '0900 000 111', address: 'Thôn 9' });
    const former = await desk.enter({ fullName: 'Khác Tên', paperNumber: '000180000002', formerPapers: [{ kind: 'citizen-id', number: '000180000001' }] });
    const sameName = await desk.enter({ fullName: 'LÊ THỊ MĨ', paperNumber: '000180000003', birthYear: 1980, address: 'thôn 9' });
    const samePhone = await desk.enter({ fullName: 'Lê Thị Mỹ', paperNumber: '000180000004', birthYear: 1980, phone: '+84 900 000 111', address: 'Xa' });
    await desk.enter({ fullName: 'Lê Thị Mỹ', paperNumber: '000180000005', birthYear: 1981, phone: '0900 000 111' });
    await desk.enter({ fullName: 'Lê Thị Mỹ', paperNumber: '000180000006', birthYear: 1980, address: 'Xa nữa' });
    const like = await desk.likenesses.of(desk.actor, one);
    expect(Object.fromEntries(like.map((row) => [row.id, row.reasons]))).toEqual({ [former]: ['paper'], [sameName]: ['name-address'], [samePhone]: ['name-phone'] });
    await desk.merge(one, former);
    expect((await desk.likenesses.of(desk.actor, one)).map((row) => row.id)).not.toContain(former);
  });

  it('finds areas without accents, those that begin so first, communes of one province alone', async () => {
    const names = async (query: Parameters<typeof desk.areas.list>[0]) => (await desk.areas.list(query)).map((area) => area.name);
    expect(await names({ q: 'son', level: 'commune' })).toEqual(['Xã Sơn Hòa', 'Phường Đông Sơn']);
    expect(await names({ q: 'hon thu', parent: '97' })).toEqual(['Đặc khu Hòn Thử']);
    expect(await names({ parent: '98', level: 'commune' })).toEqual(['Phường Đông Sơn', 'Xã Sơn Hòa']);
    expect(await names({ q: 'thanh pho vi', level: 'province' })).toEqual(['Thành phố Ví Dụ']);
  });

  it('takes the national list twice without a change, ends what it no longer has, and refuses it whole for one wrong line', async () => {
    expect(await load(FILE)).toContain('đã ghi hoặc sửa 0 và 0, kết thúc 0');
    await expect(load(FILE.replace('98002', '9800'))).rejects.toThrow('dòng 3: Mã xã phải có 5 chữ số.');
    await expect(load(FILE.replace('98002', '98001'))).rejects.toThrow('dòng 3: Mã xã 98001 trùng với dòng 2.');
    await expect(load('a,b\n1,2')).rejects.toThrow('Dòng đầu phải là');
    expect((await desk.areas.list({ parent: '98' })).length).toBe(2);
    const without = FILE.split('\n').filter((line) => !line.includes('98002')).join('\n');
    expect(await load(without)).toContain('kết thúc 1');
    expect((await desk.areas.list({ parent: '98' })).map((area) => area.code)).toEqual(['98001']);
    await load(FILE);
    expect((await desk.areas.list({ parent: '98' })).length).toBe(2);
  });

  it('finds a commune by the name of one it took the place of; a wrong line of the file of successions writes nothing', async () => {
    const successions = (...lines: string[]) => importSuccessions((sql, params) => desk.source.query(sql, params), ['old_code,new_code', ...lines].join('\n'));
    await load(`${FILE}98,Tỉnh Thử Nghiệm,98003,Xã Tên Trước,xã\n`);
    await load(FILE);
    await expect(successions('98003,98001', '98003,98404')).rejects.toThrow('dòng 3: Danh mục chưa có mã 98404.');
    await expect(successions('98003,98003', '980,98001', '98,98001', '98003')).rejects.toThrow(/có 4 dòng sai.*\n.*dòng 2: Mã cũ trùng.*\n.*dòng 3: Mã phải có.*\n.*dòng 4: .*cùng cấp.*\n.*dòng 5: Phải có 2 cột/);
    await expect(successions('98003,98001', '98003,98001')).rejects.toThrow('dòng 3: Trùng với dòng 2.');
    await expect(importSuccessions((sql, params) => desk.source.query(sql, params), 'cũ,mới\n1,2')).rejects.toThrow('Dòng đầu phải là: old_code,new_code');
    expect(await desk.source.query('SELECT 1 FROM area_succession')).toEqual([]);
    expect(await successions('98003,98001', '98003,98002')).toBe('Tệp thay thế có 2 dòng; đã ghi 2.');
    expect(await successions('98003,98001')).toBe('Tệp thay thế có 1 dòng; đã ghi 0.');
    const [kept] = await desk.source.query(`SELECT s.changed_on::text AS on, (a.valid_to + 1)::text AS ended FROM area_succession s JOIN area a ON a.code = s.old_code LIMIT 1`);
    expect(kept.on).toBe(kept.ended);
    expect(await desk.source.query(`SELECT new_code AS code FROM area_succession s JOIN area a ON a.code = s.old_code WHERE fold(a.name) LIKE '%ten truoc%' ORDER BY 1`)).toEqual([{ code: '98001' }, { code: '98002' }]);
  });
});
