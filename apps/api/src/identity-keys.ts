import fs from 'node:fs';
import path from 'node:path';
import { KeyRing, newIdentityKey } from '@tiepdan/citizen/api';
import type { Env } from './env.js';

/** Name of the key file that the demo and the embedded database make for themselves in DATA_DIR. */
const OWN_FILE = 'identity-keys';

type KeySettings = Pick<Env, 'IDENTITY_KEYS' | 'IDENTITY_KEY_FILE' | 'DEMO' | 'DATA_DIR'>;

/**
 * The keys that seal and open identities. The demo, and who names the file of that name in DATA_DIR, gets a key made; who keeps
 * real records keeps a copy of it apart from the copies of the database: without it nobody opens what is sealed.
 * @throws Error in Vietnamese that names the setting and never what it holds
 */
export function identityKeys(env: KeySettings): KeyRing {
  if (env.IDENTITY_KEYS) return read('IDENTITY_KEYS', env.IDENTITY_KEYS);
  const own = path.resolve(env.DATA_DIR, OWN_FILE);
  const file = env.IDENTITY_KEY_FILE ? path.resolve(env.IDENTITY_KEY_FILE) : env.DEMO ? own : null;
  if (file === own) makeKeyFile(own);
  if (file) return read('IDENTITY_KEY_FILE', contentOf(file));
  throw new Error('Chưa có khóa giữ bí mật danh tính. Đặt IDENTITY_KEYS hoặc IDENTITY_KEY_FILE; tạo khóa bằng: npm run db -- new-identity-key');
}

/** Makes the file with a new key when there is none; only its owner may read it. */
function makeKeyFile(file: string): void {
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  try {
    fs.writeFileSync(file, `${newIdentityKey()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!fs.existsSync(file)) throw error; // else another process that started at the same moment made it
  }
}

function contentOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`Không đọc được tệp khóa của IDENTITY_KEY_FILE (${file}).`, { cause: error });
  }
}

function read(setting: string, text: string): KeyRing {
  try {
    return KeyRing.parse(text);
  } catch (error) {
    throw new Error(`Cấu hình ${setting}: ${error instanceof Error ? error.message : 'không đọc được'}.`, { cause: error });
  }
}
