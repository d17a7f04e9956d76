import { Chronicle } from '@tiepdan/audit/api';
import { Database, StandingClock, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { SignIn } from '../actions/sign-in.js';
import { hashPassword } from '../passwords/hashing.js';
import type { SecretSealer } from '../secret-sealer.js';
import type { ProviderSettings } from '../sso/provider.settings.js';
import { OwnSessions } from '../own-sessions/own-sessions.js';
import { Proof } from '../proof.js';
import { DropFactor } from '../second-factor/drop-factor.js';
import { EnrolFactor } from '../second-factor/enrol-factor.js';
import { Factors } from '../second-factor/factors.js';
import { PassFactor } from '../second-factor/pass-factor.js';
import { codeAt } from '../second-factor/totp.js';
import { type OpenSession, Sessions } from '../sessions.js';
import { Pace } from '../waiting/pace.js';
import { Patience } from '../waiting/patience.js';

export const CALLER = { ip: '203.0.113.5', userAgent: 'spec', requestId: 'request-1', device: null };

/** Waits for nobody, and remembers how long it should have. */
class Impatience extends Patience {
  readonly rests: number[] = [];
  override rest(milliseconds: number): Promise<void> {
    this.rests.push(milliseconds);
    return Promise.resolve();
  }
}

/** Seals nothing, and still opens in its own place only. */
export const BARE: SecretSealer = {
  current: () => true,
  seal: (text, place) => Buffer.from(JSON.stringify({ place, text })),
  open: (sealed, place) => {
    const kept = JSON.parse(sealed.toString()) as { place: string; text: string };
    if (kept.place !== place) throw new Error('sealed elsewhere');
    return kept.text;
  },
};

/** Who acts in a session. */
export function actorOf(session: OpenSession): Actor {
  const { accountId, officeId, fullName } = session;
  return { accountId, officeId, fullName, permissions: new Set(), requestId: 'request-2', ip: '203.0.113.5' };
}

export type SignInDesk = Awaited<ReturnType<typeof signInDesk>>;

/** Everything signing in is made of, over one database. */
function servicesOn(test: TestDatabase) {
  const database = new Database(test.source);
  const clock = new StandingClock('2026-11-20');
  const patience = new Impatience();
  const settings = { demo: false, demoPassword: 'Mật khẩu bản thử', secureCookies: false, permissionTables: [] };
  const ways = { secrets: BARE, provider: null as ProviderSettings | null, log: () => undefined };
  const sessions = new Sessions(database, clock);
  const chronicle = new Chronicle(database);
  const pace = new Pace(database, clock, patience);
  const factors = new Factors(clock, ways);
  const proof = new Proof(database, sessions, factors, pace, chronicle, clock);
  return {
    test,
    database,
    clock,
    patience,
    settings,
    ways,
    sessions,
    chronicle,
    pace,
    proof,
    door: new SignIn(database, sessions, chronicle, pace, patience, settings),
    enrol: new EnrolFactor(database, factors, sessions, proof, chronicle, clock, ways),
    pass: new PassFactor(database, factors, sessions, chronicle),
    drop: new DropFactor(database, sessions, proof, chronicle),
    own: new OwnSessions(database, sessions, chronicle, clock),
  };
}

/** An office whose people sign in, with a clock that stands at noon of 20/11/2026 until it is moved. For specs. */
export async function signInDesk() {
  const test = await freshDatabase();
  const { officeId } = await makeOffice(test.source);
  const services = servicesOn(test);
  const { clock, sessions, enrol, door, patience } = services;
  const query = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => test.source.query<T[]>(sql, params);
  const opened = async (token: string): Promise<OpenSession> => {
    const session = await sessions.find(token);
    if (!session) throw new Error('no such session');
    return session;
  };
  return {
    ...services,
    officeId,
    query,
    opened,
    close: () => test.drop(),
    /** Sets a second factor up in the session of this token: its secret, the recovery codes and the token the session goes on with. */
    enrolled: async (token: string) => {
      const session = await opened(token);
      const secret = (await enrol.begin(session)).secret.replaceAll(' ', '');
      const { codes, token: next } = await enrol.confirm(actorOf(session), session, codeAt(secret, clock.now()));
      return { secret, codes, token: next, code: () => codeAt(secret, clock.now()) };
    },
    /** An account that may sign in; its id. */
    account: async (username: string, password: string, roles: readonly string[] = ['head']): Promise<string> => {
      const [row] = await query<{ id: string }>(
        `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, $2, 'Ngô Văn Thử', 'Chuyên viên', $3, $4) RETURNING id`,
        [officeId, username, roles, await hashPassword(password)],
      );
      return row?.id ?? '';
    },
    signIn: (username: string, password: string, caller: Partial<typeof CALLER | { device: string }> = {}) => door.run(username, password, { ...CALLER, ...caller }),
    later: (milliseconds: number) => (clock.instant = new Date(clock.instant.getTime() + milliseconds)),
    /** What was noted last. */
    noted: async () => (await query(`SELECT * FROM audit_record ORDER BY id DESC LIMIT 1`))[0],
    /** As if nobody had ever typed anything wrong; noon again. */
    forget: async () => {
      clock.instant = new Date('2026-11-20T12:00:00+07:00');
      await query(`UPDATE account SET failed_sign_ins = 0, last_failed_at = NULL`);
      await query(`DELETE FROM sign_in_wait`);
      await query(`DELETE FROM known_device`);
      patience.rests.length = 0;
    },
  };
}
