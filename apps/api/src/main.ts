import 'reflect-metadata';
import { createApp } from './app.js';
import { openDatabase } from './database/open-database.js';
import { readEnv } from './env.js';
import { identityKeys } from './identity-keys.js';
import { outliveLog } from './log-streams.js';

outliveLog();

/** Exit codes, for whoever starts the process. */
const EXIT = { settings: 2, database: 3, address: 4 } as const;

function stop(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The settings, or the end of the process with a sentence that says which one is wrong. */
const setting = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    return stop(EXIT.settings, reason(error));
  }
};

const env = setting(() => readEnv(process.env));
if (!env.DATABASE_URL) stop(EXIT.settings, 'Chưa có DATABASE_URL. Lệnh npm start tự chạy PostgreSQL; chạy riêng tiến trình này thì phải đặt biến đó.');
const keys = setting(() => identityKeys(env));
await openDatabase(env, keys).catch((error: unknown) => stop(EXIT.database, `Không chuẩn bị được cơ sở dữ liệu: ${reason(error)}`));
// The owner of the schema has done its work: from here on nothing of this process knows how to reach it.
for (const name of ['DATABASE_OWNER_URL', 'DATABASE_OWNER_URL_FILE']) delete process.env[name];
const app = await createApp({ ...env, DATABASE_OWNER_URL: '' });
await app.listen(env.PORT, env.HOST).catch((error: unknown) => stop(EXIT.address, `Không mở được cổng ${env.PORT}: ${reason(error)}`));
process.stdout.write(`${JSON.stringify({ event: 'ready', url: await app.getUrl(), demo: env.DEMO })}\n`);
