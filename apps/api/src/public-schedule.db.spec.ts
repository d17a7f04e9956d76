import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leaderDayPaths } from '@tiepdan/leader-day/contract';
import { addDays, formatDay } from '@tiepdan/platform/contract';
import { publicPaths } from '@tiepdan/portal/contract';
import supertest from 'supertest';
import { HOST, type PublicHouse, SECOND_HOST, openPublicHouse } from './testing/public-house.js';

describe('the published schedule', () => {
  let house: PublicHouse;
  let days: Record<'coming' | 'planned' | 'postponed' | 'calledOff' | 'delegated' | 'past' | 'dialogue', string>;
  const texts: string[] = [];

  beforeAll(async () => {
    house = await openPublicHouse();
    const on = (count: number) => addDays(house.today, count);
    days = {
      coming: await house.day({ heldOn: on(8), closesOn: on(5) }),
      planned: await house.day({ heldOn: on(40), outcome: 'planned', publishedOn: null, hostId: house.secondHostId }),
      postponed: await house.day({ heldOn: on(10) }),
      calledOff: await house.day({ heldOn: on(12), closesOn: on(9) }),
      delegated: await house.day({ heldOn: on(14) }),
      past: await house.day({ heldOn: on(-3), outcome: 'held-nobody' }),
      dialogue: await house.day({ heldOn: on(9), purpose: 'dialogue', hours: false }),
    };
    const act = (path: string, body: object) => house.running.as('head').send('POST', path, { version: 1, ...body });
    for (const answer of [
      await act(leaderDayPaths.postponement(days.postponed), { heldOn: on(16), late: true, reason: 'lãnh đạo đi công tác', documentNumber: '123/TB-UBND' }),
      await act(leaderDayPaths.callingOff(days.calledOff), { reason: 'trùng kỳ họp HĐND' }),
      await act(leaderDayPaths.delegation(days.delegated), { hostId: house.secondHostId, reason: 'đi công tác' }),
    ])
      expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  }, 60_000);
  afterAll(() => house.running.stop());

  const get = (path: string) => supertest(house.running.app.getHttpServer()).get(path);
  const yearOf = (day: string) => day.slice(0, 4);
  /** Every page of the schedule that these days can stand on. */
  async function pages(): Promise<string> {
    const years = [...new Set([yearOf(house.today), yearOf(addDays(house.today, 45)), yearOf(addDays(house.today, -3))])];
    const parts = await Promise.all(years.map((year) => get(`${publicPaths.schedule(house.office)}?year=${year}`).expect(200)));
    const text = parts.map((part) => part.text).join('\n');
    texts.push(text);
    return text;
  }
  const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

  it('says when, where, who and what for, with what was changed since, in words', async () => {
    const text = plain(await pages());
    const on = (count: number) => formatDay(addDays(house.today, count));
    for (const said of [
      on(8),
      `Người tiếp: đồng chí ${HOST}, Chủ tịch UBND tỉnh Thử Nghiệm`,
      'từ 7 giờ 30 đến 8 giờ 30, tại Trụ sở tiếp công dân',
      'Dự kiến nội dung: Tiếp các vụ việc về đất đai',
      `Hoãn từ ngày ${on(10)} sang ngày ${on(16)}, lý do: lãnh đạo đi công tác (văn bản số 123/TB-UBND).`,
      `hoãn sang ngày ${on(16)}`,
      'Không tổ chức, lý do: trùng kỳ họp HĐND.',
      `Đồng chí ${SECOND_HOST} tiếp thay đồng chí ${HOST}, lý do: đi công tác.`,
      'Đối thoại với nhân dân, doanh nghiệp',
      `còn 2 chỗ, nhận đến hết ngày ${on(5)}`,
    ])
      expect(text).toContain(said);
  });

  it('never shows a day that is only planned, nor what came of a past one, nor a note of the office', async () => {
    const text = await pages();
    expect(text).toContain(formatDay(addDays(house.today, -3)));
    expect(text).not.toContain(formatDay(addDays(house.today, 40)));
    expect(text).not.toMatch(/không có công dân|ghi chú nội bộ/i);
    expect(text).not.toContain(days.planned);
    await get(publicPaths.registration(house.office, days.planned)).expect(404);
  });

  it('is plain HTML that is kept for a minute and not sent twice: no script, no cookie, nothing from elsewhere', async () => {
    const first = await get(publicPaths.schedule(house.office));
    expect(first.headers).toMatchObject({ 'cache-control': 'public, max-age=60', 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'same-origin' });
    expect(first.headers['set-cookie']).toBeUndefined();
    expect(first.text).not.toMatch(/<script|<img|style=|src=| on\w+="/);
    expect([...first.text.matchAll(/(?:href|action)="([^"]+)"/g)].filter(([, address]) => !/^[/#?]/.test(address ?? ''))).toEqual([]);
    expect((await get(publicPaths.schedule(house.office)).set('If-None-Match', first.headers['etag'] ?? '')).status).toBe(304);
    expect((await get(publicPaths.schedule(house.office)).set('If-Modified-Since', first.headers['last-modified'] ?? '')).status).toBe(304);
    const style = /href="(\/public\/styles-[0-9a-f]+\.css)"/.exec(first.text)?.[1] ?? '';
    const sheet = await get(style).expect(200);
    expect(sheet.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/css; charset=utf-8' });
    const packed = await get(publicPaths.schedule(house.office)).set('Accept-Encoding', 'gzip');
    expect([packed.headers['content-encoding'], packed.text]).toEqual(['gzip', first.text]);
  });

  it('has headings in order, one main part, a way past the navigation, and names for every navigation', async () => {
    const { text } = await get(publicPaths.schedule(house.office));
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text.match(/<main id="main">/g)).toHaveLength(1);
    expect(text).toContain('<a class="skip" href="#main">');
    const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect([...text.matchAll(/<nav(?![^>]*aria-label)/g)]).toEqual([]);
  });

  it('can be subscribed to: each day keeps its identity and counts its versions, what is off is cancelled', async () => {
    const answer = await get(publicPaths.calendar(house.office)).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const text = answer.text.replace(/\r\n[ \t]/g, '');
    const events = text.split('BEGIN:VEVENT').slice(1);
    const event = (id: string) => events.find((part) => part.includes(`UID:${id}@`)) ?? '';
    const compact = (count: number) => addDays(house.today, count).replaceAll('-', '');
    expect(events.length).toBe(6);
    expect(event(days.coming)).toContain(`DTSTART;TZID=Asia/Ho_Chi_Minh:${compact(8)}T073000`);
    expect(event(days.coming)).toContain('STATUS:CONFIRMED');
    expect(event(days.postponed)).toContain(`DTSTART;TZID=Asia/Ho_Chi_Minh:${compact(16)}T073000`);
    expect(event(days.postponed)).toContain('SEQUENCE:2');
    expect(event(days.calledOff)).toContain('STATUS:CANCELLED');
    expect(event(days.dialogue)).toContain(`DTSTART;VALUE=DATE:${compact(9)}`);
    expect(event(days.planned)).toBe('');
    expect(text).toContain('TZOFFSETTO:+0700');
    expect((await get(publicPaths.calendar(house.office)).set('If-None-Match', answer.headers['etag'] ?? '')).status).toBe(304);
  });

  it('is printed as a notice of a month', async () => {
    const answer = await get(`${publicPaths.notice(house.office)}?month=${addDays(house.today, 8).slice(0, 7)}`).buffer(true).parse(bytesOf);
    expect(answer.status).toBe(200);
    expect((answer.body as Buffer).subarray(0, 4).toString()).toMatch(/^(%PDF|PK)/);
    expect((await get(`${publicPaths.notice(house.office)}?month=2030-01`)).status).toBe(404);
    expect((await get(`${publicPaths.notice(house.office)}?month=2026-13`)).status).toBe(404);
  }, 60_000);

  it('leads from the house to its one office, and says in words what is not there', async () => {
    const root = await get(publicPaths.root);
    expect([root.status, root.headers['location']]).toEqual([302, publicPaths.home(house.office)]);
    const home = await get(publicPaths.home(house.office)).expect(200);
    expect(plain(home.text)).toContain(formatDay(addDays(house.today, 8)));
    await get(publicPaths.answers(house.office)).expect(200);
    for (const path of ['/public/nobody', '/public/nobody/schedule', `/public/${house.office}/nothing`, `${publicPaths.schedule(house.office)}?year=abcd`, `${publicPaths.schedule(house.office)}?year=2026&year=2027`, `${publicPaths.schedule(house.office)}?body=1`]) {
      const { status, text } = await get(path);
      expect([path, status, text.includes('Không có trang này')]).toEqual([path, 404, true]);
    }
  });
});

/** Collects a file's bytes. */
function bytesOf(answer: supertest.Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = answer as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
