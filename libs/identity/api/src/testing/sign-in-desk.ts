import { Chronicle } from '@tiepdan/audit/api';
import { Database, StandingClock, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { SignIn } from '../actions/sign-in.js';
import { hashPassword } from '../passwords/hashing.js';
import { Sessions } from '../sessions.js';
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

export type SignInDesk = Awaited<ReturnType<typeof signInDesk>>;

/** An office whose people sign in, with a clock that stands at noon of 20/11/2026 until it is moved. For specs. */
export async function signInDesk() {
  const test = await freshDatabase();
  const database = new Database(test.source);
  const clock = new StandingClock('2026-11-20');
  const sessions = new Sessions(database, clock);
  const chronicle = new Chronicle(database);
  const { officeId } = await makeOffice(test.source);
  const patience = new Impatience();
  const pace = new Pace(database, clock, patience);
  const settings = { demo: false, demoPassword: 'Mật khẩu bản thử', secureCookies: false, permissionTables: [] };
  const signIn = new SignIn(database, sessions, chronicle, pace, patience, settings);
  const query = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => test.source.query<T[]>(sql, params);
  return {
    test,
    database,
    clock,
    sessions,
    chronicle,
    officeId,
    patience,
    pace,
    settings,
    query,
    close: () => test.drop(),
    /** An account that may sign in; its id. */
    account: async (username: string, password: string, roles: readonly string[] = ['head']): Promise<string> => {
      const [row] = await query<{ id: string }>(
        `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, $2, 'Ngô Văn Thử', 'Chuyên viên', $3, $4) RETURNING id`,
        [officeId, username, roles, await hashPassword(password)],
      );
      return row?.id ?? '';
    },
    signIn: (username: string, password: string, caller: Partial<typeof CALLER | { device: string }> = {}) => signIn.run(username, password, { ...CALLER, ...caller }),
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
