import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LookUp, LookupUse } from '@tiepdan/portal/api';
import { CODE_ALPHABET, SEALED_STAGE_WORDS, STAGE_WORDS, portalPaths, printCode, publicPaths } from '@tiepdan/portal/contract';
import supertest from 'supertest';
import { type PublicHouse, SECRETS, openPublicHouse } from './testing/public-house.js';

const FORM = 'application/x-www-form-urlencoded';

/** Takes the conditions of petitions away, in the database of this spec. */
const LOOSEN = `DO $$ DECLARE c text; BEGIN
  FOR c IN SELECT conname FROM pg_constraint WHERE conrelid = 'petition'::regclass AND contype = 'c' LOOP EXECUTE format('ALTER TABLE petition DROP CONSTRAINT %I', c); END LOOP;
END $$`;

describe('looking up by code', () => {
  let house: PublicHouse;
  beforeAll(async () => {
    house = await openPublicHouse({ PUBLIC_WRONG_CODES: '1000' });
  });
  afterAll(() => house.running.stop());

  const server = () => house.running.app.getHttpServer();
  const ask = (code: string) => supertest(server()).post(publicPaths.lookup).type(FORM).send({ code });
  /** Answers are held for seconds, so that a flood costs nothing. */
  const forget = (...codes: string[]) => codes.forEach((code) => house.running.app.get(LookUp).forget(code));
  const nameless = (text: string) => expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);

  it('is one field and one button, which ask nothing else', async () => {
    const { text, status, headers } = await supertest(server()).get(publicPaths.lookup);
    expect(status).toBe(200);
    expect(text).toMatch(/^<!doctype html><html lang="vi">/);
    expect(text.match(/<input /g)).toHaveLength(1);
    expect(text.match(/<button /g)).toHaveLength(1);
    expect(text).not.toMatch(/<script|style=|<img|https?:/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  });

  it('says where a petition stands, however the code is typed, and never who or what', async () => {
    const code = await house.codeOf({ petitionId: await house.petition('complaint') });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/);
    for (const typed of [code, code.toLowerCase(), ` ${code.replaceAll('-', '')} `, code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
      const { status, text, headers } = await ask(typed);
      expect([typed, status]).toEqual([typed, 200]);
      expect(text).toContain(STAGE_WORDS.registered.title);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['set-cookie']).toBeUndefined();
      nameless(text);
    }
    const { text, status } = await supertest(server()).get(publicPaths.receipt(code));
    expect([status, text.includes(STAGE_WORDS.registered.title)]).toEqual([200, true]);
  });

  it('shows of every stage its words, and of a denunciation no more than two, not even its end', async () => {
    const complaint = await house.petition('complaint');
    const denunciation = await house.petition('denunciation');
    const codes = { complaint: await house.codeOf({ petitionId: complaint }), denunciation: await house.codeOf({ petitionId: denunciation }) };
    const { source } = house.running.database;
    await source.query(LOOSEN); // stages are set by hand here; what has to go with each is told elsewhere
    const seen = new Set<string>();
    for (const stage of Object.keys(STAGE_WORDS) as (keyof typeof STAGE_WORDS)[]) {
      await source.query(`UPDATE petition SET stage = $2 WHERE id = ANY($1::uuid[])`, [[complaint, denunciation], stage]);
      forget(codes.complaint, codes.denunciation);
      expect([stage, (await ask(codes.complaint)).text.includes(`<dd>${STAGE_WORDS[stage].title}</dd>`)]).toEqual([stage, true]);
      const { text } = await ask(codes.denunciation);
      nameless(text);
      seen.add(/<dt>Tình trạng<\/dt><dd>([^<]+)<\/dd>/.exec(text)?.[1] ?? '');
      expect(text).not.toContain('Từ ngày');
    }
    expect([...seen].sort()).toEqual([SEALED_STAGE_WORDS.handling.title, SEALED_STAGE_WORDS.received.title].sort());
  });

  it('answers every code that does not work alike', async () => {
    const code = await house.codeOf({ receptionId: await house.reception() });
    const wrongCheck = `${code.slice(0, -1)}${CODE_ALPHABET[(CODE_ALPHABET.indexOf(code.slice(-1)) + 1) % 32] ?? ''}`;
    const unknown = printCode('ZZZZZZZZZZZZ');
    const answers = await Promise.all([wrongCheck, unknown, '', 'x'.repeat(5000), '<script>alert(1)</script>', "' OR 1=1 --"].map(async (typed) => ask(typed)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('gives one code for one record until it is revoked, and keeps only its hash', async () => {
    const petitionId = await house.petition('proposal');
    const first = await house.codeOf({ petitionId });
    expect(await house.codeOf({ petitionId })).toBe(first);
    const head = house.running.as('head');
    const shown = (await head.send('GET', portalPaths.petitionCode(petitionId)).expect(200)).body.code;
    expect(shown).toMatchObject({ code: first, ordinal: 1, address: `http://tiepdan.example/public/t/${first}`, lookupAddress: 'http://tiepdan.example/public/look-up' });
    expect(shown.qrSvg).toMatch(/^<svg /);
    const rows: unknown[] = await house.running.database.source.query(`SELECT * FROM lookup_code`);
    expect(JSON.stringify(rows)).not.toContain(first.replaceAll('-', '').slice(0, 12));

    expect((await ask(first)).status).toBe(200);
    await head.send('POST', portalPaths.petitionCodeRevocation(petitionId), { reason: 'Mất giấy biên nhận' }).expect(204);
    forget(first);
    expect((await ask(first)).status).toBe(404);
    await head.send('POST', portalPaths.petitionCodeRevocation(petitionId), { reason: 'Mất giấy biên nhận' }).expect(409);
    const second = await house.codeOf({ petitionId });
    expect(second).not.toBe(first);
    expect((await ask(second)).status).toBe(200);
    const history = (await head.send('GET', `/api/petitions/${petitionId}/history`)).body.map(({ type }: { type: string }) => type);
    expect(history.filter((type: string) => type.startsWith('code-'))).toEqual(['code-issued', 'code-revoked', 'code-issued']);
  });

  it('gives two officers who print at once the same code', async () => {
    const petitionId = await house.petition('proposal');
    const codes = await Promise.all(Array.from({ length: 4 }, () => house.codeOf({ petitionId })));
    expect(new Set(codes).size).toBe(1);
  });

  it('does not work for a cancelled record, and none is given to it', async () => {
    const petitionId = await house.petition('proposal');
    const code = await house.codeOf({ petitionId });
    await house.running.as('head').send('POST', `/api/petitions/${petitionId}/cancellation`, { version: 1, reason: 'Vào sổ nhầm' }).expect(200);
    forget(code);
    expect((await ask(code)).status).toBe(404);
    const { status, body } = await house.running.as('head').send('POST', portalPaths.petitionCode(petitionId), {});
    expect([status, body.code]).toEqual([409, 'LOOKUP.RECORD_CANCELLED']);
  });

  it('counts look-ups by day and by code, never by whom', async () => {
    const petitionId = await house.petition('proposal');
    const code = await house.codeOf({ petitionId });
    const use = house.running.app.get(LookupUse);
    await use.write();
    const count = async () => (await house.running.as('head').send('GET', `${portalPaths.use}?from=${house.today}&to=${house.today}`)).body.lookups as number;
    const before = await count();
    for (let times = 0; times < 3; times += 1) await ask(code);
    await use.write();
    expect((await count()) - before).toBe(3);
    const { lookups, lastLookupAt } = (await house.running.as('head').send('GET', portalPaths.petitionCode(petitionId))).body.code;
    expect(lookups).toBe(3);
    expect(lastLookupAt).toMatch(/^\d{4}-/);
  });

  it('takes forms and nothing else', async () => {
    expect((await supertest(server()).post(publicPaths.lookup).send({ code: 'x' })).status).toBe(404);
    expect((await supertest(server()).post(publicPaths.lookup).type(FORM).send(`code=${'x'.repeat(40_000)}`)).status).toBe(400);
    const foreign = await ask('x').set('Origin', 'https://elsewhere.example');
    expect([foreign.status, foreign.text.startsWith('<!doctype html>')]).toEqual([403, true]);
  });
});
