import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testIdentities } from '@tiepdan/citizen/api';
import { addDays } from '@tiepdan/platform/contract';
import { HEARING_WORDS, SEALED_STAGE_WORDS, type SatisfactionView, portalPaths, publicPaths } from '@tiepdan/portal/contract';
import supertest from 'supertest';
import { type PublicHouse, SECRETS, openPublicHouse } from './testing/public-house.js';

const FORM = 'application/x-www-form-urlencoded';
const CODE = /class="codeshown">([0-9A-Z-]{16})</;

describe('what the public sends', () => {
  let house: PublicHouse;
  beforeAll(async () => {
    house = await openPublicHouse({ PUBLIC_REGISTRATIONS: '1000', PUBLIC_ANSWERS: '1000' });
  });
  afterAll(() => house.running.stop());

  const server = () => house.running.app.getHttpServer();
  const filled = (changes: object = {}) => ({
    key: randomUUID(),
    slotAt: '',
    fullName: 'Trần Thị Kín Đáo',
    phone: '0912000111',
    address: 'Thôn Không Ai Biết',
    kind: 'complaint',
    content: 'Đề nghị xem xét việc con đường làng bị lấn chiếm',
    consent: 'yes',
    ...changes,
  });
  const register = (dayId: string, changes: object = {}) => supertest(server()).post(publicPaths.registration(house.office, dayId)).type(FORM).send(filled(changes));
  const requests = async (dayId: string): Promise<Record<string, unknown>[]> => house.running.database.source.query(`SELECT * FROM hearing_request WHERE leader_day_id = $1`, [dayId]);
  const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('asks who, how to reach them and what about, with a note of consent before it is given', async () => {
    const day = await house.day({});
    const { text, headers } = await supertest(server()).get(publicPaths.registration(house.office, day)).expect(200);
    expect(headers['cache-control']).toBe('no-store');
    for (const name of ['fullName', 'phone', 'address', 'content', 'consent']) expect(text).toMatch(new RegExp(`<label for="${name}"`));
    expect(plain(text)).toContain('Họ tên, địa chỉ và nội dung tố cáo được mã hóa');
    expect(plain(text)).toContain('rút lại đồng ý');
    expect(text).toMatch(/name="key" value="[0-9a-f-]{36}"/);
  });

  it('registers once for one form, and its code says where it stands without saying who', async () => {
    const day = await house.day({ heldOn: addDays(house.today, 21) });
    const form = filled({ slotAt: '08:00' });
    const send = () => supertest(server()).post(publicPaths.registration(house.office, day)).type(FORM).send(form);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    const code = CODE.exec(first.text)?.[1] ?? '';
    expect(CODE.exec(second.text)?.[1]).toBe(code);
    expect(await requests(day)).toHaveLength(1);
    expect((await requests(day))[0]).toMatchObject({ origin: 'public', public_name: 'Trần Thị Kín Đáo', slot_at: '08:00:00', consent_at: expect.any(Date) });
    expect(SECRETS.filter((secret) => first.text.includes(secret))).toEqual([]);
    const { text, status } = await supertest(server()).get(publicPaths.receipt(code));
    expect([status, text.includes(HEARING_WORDS.waiting.title)]).toEqual([200, true]);
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    await supertest(server()).get(publicPaths.satisfaction(code)).expect(404);
  });

  it('acts once however fast it is pressed, by two windows or a browser that tries again', async () => {
    const day = await house.day({ heldOn: addDays(house.today, 27) });
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(day, { key })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => CODE.exec(text)?.[1])).size).toBe(1);
    expect(await requests(day)).toHaveLength(1);
    const noted = await house.running.database.source.query<unknown[]>(`SELECT 1 FROM audit_record WHERE action = 'hearing.registered-by-public' AND subject_id = $1`, [(await requests(day))[0]?.['id']]);
    expect(noted).toHaveLength(1);
  });

  it('takes a form that was changed after it had been sent as another one, with a code of its own', async () => {
    const day = await house.day({ heldOn: addDays(house.today, 24), slotCapacity: 3 });
    const key = randomUUID();
    const [first, other] = [await register(day, { key }), await register(day, { key, fullName: 'Người Dùng Sau', phone: '0900000222' })];
    expect([first.status, other.status]).toEqual([201, 201]);
    expect(CODE.exec(other.text)?.[1]).not.toBe(CODE.exec(first.text)?.[1]);
    expect((await requests(day)).map((row) => row['public_name']).sort()).toEqual(['Người Dùng Sau', 'Trần Thị Kín Đáo']);
  });

  it('seals who denounces and what is said, and tells two stages at most', async () => {
    const day = await house.day({ heldOn: addDays(house.today, 22) });
    const answer = await register(day, { kind: 'denunciation', content: 'Tố cáo cán bộ nhận tiền của dân nhiều lần' });
    expect(answer.status).toBe(201);
    const [row] = await requests(day);
    for (const secret of SECRETS) expect(JSON.stringify(row)).not.toContain(secret);
    const opened = await testIdentities().open(house.running.database.source.manager, house.running.office.officeId, [String(row?.['sealed_id'])]);
    expect(opened[0]?.value).toMatchObject({ fullName: 'Trần Thị Kín Đáo' });
    const code = CODE.exec(answer.text)?.[1] ?? '';
    const { text } = await supertest(server()).get(publicPaths.receipt(code));
    expect(text).toContain(SEALED_STAGE_WORDS.received.title);
    expect(plain(text)).not.toContain('Thời gian, nơi tiếp');
  });

  it.each<[string, object, string]>([
    ['no name', { fullName: '' }, 'fullName'],
    ['a name of one letter', { fullName: 'X' }, 'fullName'],
    ['a telephone of letters', { phone: 'gọi cho tôi' }, 'phone'],
    ['no dwelling', { address: '' }, 'address'],
    ['no kind', { kind: '' }, 'kind'],
    ['a kind that there is not', { kind: 'constructor' }, 'kind'],
    ['hardly anything to say', { content: 'xin gặp' }, 'content'],
    ['more than fits', { content: 'a'.repeat(3001) }, 'content'],
    ['no consent', { consent: '' }, 'consent'],
    ['a slot that is no time', { slotAt: '7h' }, 'slotAt'],
    ['a slot that the day has not', { slotAt: '15:00' }, 'slotAt'],
  ])('with %s is shown again with what to mend, beside the field and on top, and nothing lost', async (_, changes, field) => {
    const day = await house.day({ heldOn: addDays(house.today, 23), hostId: house.secondHostId }).catch(() => '');
    const dayId = day || (await house.running.database.source.query(`SELECT id FROM leader_day WHERE host_id = $1`, [house.secondHostId]))[0].id;
    const { status, text } = await register(dayId, changes);
    expect([400, 409, 422]).toContain(status);
    expect(text).toContain('role="alert"');
    expect(text).toContain(`<a href="#${field}">`);
    if (!('fullName' in changes)) expect(text).toContain('value="Trần Thị Kín Đáo"');
    expect(await requests(dayId)).toEqual([]);
  });

  it('keeps neither the address nor the browser of who denounces: either would tell who it is', async () => {
    const day = await house.day({ heldOn: addDays(house.today, 45), slotCapacity: 9 });
    const noted = async () =>
      (await house.running.database.source.query(`SELECT ip, user_agent AS browser FROM audit_record WHERE action = 'hearing.registered-by-public' ORDER BY id DESC LIMIT 1`))[0];
    await register(day, { kind: 'denunciation' }).set('User-Agent', 'Dien thoai cua toi').expect(201);
    expect(await noted()).toEqual({ ip: null, browser: null });
    await register(day).set('User-Agent', 'Dien thoai cua toi').expect(201);
    expect(await noted()).toEqual({ ip: expect.any(String), browser: 'Dien thoai cua toi' });
  });

  it('is refused in words for a day that is full, closed, called off, over or no reception', async () => {
    const on = (count: number) => addDays(house.today, count);
    const full = await house.day({ heldOn: on(30) });
    expect([(await register(full)).status, (await register(full)).status]).toEqual([201, 201]);
    const refused: [string, RegExp][] = [
      [full, /đã đủ số vụ việc đăng ký/],
      [await house.day({ heldOn: on(31), closesOn: on(-1) }), /đã hết hạn đăng ký/],
      [await house.day({ heldOn: on(32), outcome: 'not-held' }), /không nhận đăng ký/],
      [await house.day({ heldOn: on(-2) }), /không nhận đăng ký/],
      [await house.day({ heldOn: on(33), purpose: 'dialogue' }), /không nhận đăng ký/],
    ];
    for (const [day, words] of refused) {
      const before = (await requests(day)).length;
      expect((await supertest(server()).get(publicPaths.registration(house.office, day)).expect(200)).text).toMatch(words);
      const { status, text } = await register(day);
      expect([status, words.test(text)]).toEqual([status >= 400 ? status : 0, true]);
      expect(await requests(day)).toHaveLength(before);
    }
    await supertest(server()).get(publicPaths.registration(house.office, randomUUID())).expect(404);
  });

  it('takes one answer for one code, without names, and counts it by grade', async () => {
    const receptionId = await house.reception();
    const code = await house.codeOf({ receptionId });
    const say = (values: object) => supertest(server()).post(publicPaths.satisfaction(code)).type(FORM).send(values);
    const { text } = await supertest(server()).get(publicPaths.satisfaction(code)).expect(200);
    expect(text.match(/type="radio"/g)).toHaveLength(5);
    expect((await say({ grade: '9' })).status).toBe(422);
    expect((await say({ grade: '4', words: 'x'.repeat(501) })).status).toBe(422);
    expect((await say({ grade: '4', words: 'Được giải thích rõ ràng' })).status).toBe(201);
    await say({ grade: '1', words: 'lần thứ hai' });
    expect((await supertest(server()).get(publicPaths.satisfaction(code))).text).toContain('Đã nhận ý kiến');
    const view: SatisfactionView = (await house.running.as('head').send('GET', `${portalPaths.satisfaction}?from=${house.today}&to=${house.today}`).expect(200)).body;
    expect(view.counts.map(({ grade, count }) => [grade, count])).toEqual([[5, 0], [4, 1], [3, 0], [2, 0], [1, 0]]);
    expect(view.total).toBe(1);
    expect(view.entries).toEqual([{ id: expect.any(String), on: house.today, grade: 4, text: 'Được giải thích rõ ràng' }]);
  });

  it('keeps no words about a denunciation, since they might name who denounced', async () => {
    const code = await house.codeOf({ petitionId: await house.petition('denunciation') });
    expect((await supertest(server()).get(publicPaths.satisfaction(code))).text).not.toContain('<textarea');
    await supertest(server()).post(publicPaths.satisfaction(code)).type(FORM).send({ grade: '5', words: 'tôi là Trần Thị Kín Đáo' }).expect(201);
    const rows: { words: string | null }[] = await house.running.database.source.query(`SELECT words FROM satisfaction WHERE grade = 5`);
    expect(rows).toEqual([{ words: null }]);
  });

  it('forgets what was said of a matter that becomes secret later', async () => {
    const petitionId = await house.petition('complaint');
    const code = await house.codeOf({ petitionId });
    await supertest(server()).post(publicPaths.satisfaction(code)).type(FORM).send({ grade: '2', words: 'tôi là Trần Thị Kín Đáo' }).expect(201);
    const head = house.running.as('head');
    const { body: petition } = await head.send('GET', `/api/petitions/${petitionId}`).expect(200);
    const { body: matter } = await head.send('GET', `/api/matters/${petition.matterId}`).expect(200);
    const { version, fieldCode, summary } = matter;
    await head.send('PUT', `/api/matters/${petition.matterId}`, { kind: 'denunciation', fieldCode, summary, version, reason: 'Nội dung là tố cáo' }).expect(200);
    const rows: { words: string | null }[] = await house.running.database.source.query(`SELECT words FROM satisfaction WHERE grade = 2`);
    expect(rows).toEqual([{ words: null }]);
  });
});
