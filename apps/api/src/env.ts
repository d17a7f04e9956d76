import { isIP } from 'node:net';
import { readSecretFile, refuseWeakSecrets } from './secrets.js';
import { PROVIDER_MATCHES, type ProviderMatch } from '@tiepdan/identity/contract';

/** One setting of the process: what it means, its default in words, and how its text is read. */
interface Setting<T> {
  readonly doc: string;
  readonly fallback: T;
  readonly read: (text: string) => T;
}

const setting = <T>(doc: string, fallback: T, read: (text: string) => T): Setting<T> => ({ doc, fallback, read });

/** A setting that cannot be read and must not be shown either. */
class SecretUnreadable extends Error {}

const text = (value: string): string => value;
const flag = (value: string): boolean => {
  if (value !== 'true' && value !== 'false') throw new Error('phải là true hoặc false');
  return value === 'true';
};
const port = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new Error('phải là số từ 0 đến 65535');
  return number;
};
/** A count of at least one. */
const count = (most: number) => (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new Error(`phải là số từ 1 đến ${most}`);
  return number;
};
const webAddress = (value: string): string => {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) throw new Error('phải là địa chỉ http hoặc https');
  return value;
};

/** Names as a browser sends them in its Host header: lower case, with a port where it is not the usual one. */
const hostNames = (value: string): string => {
  const names = value.toLowerCase().split(/[\s,]+/).filter(Boolean);
  if (names.some((name) => !/^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(name))) throw new Error('phải là danh sách tên máy, cách nhau bằng dấu phẩy');
  return names.join(',');
};
/** A count of proxies, or the addresses and networks of those that are believed. */
const proxies = (value: string): number | readonly string[] => {
  if (/^\d+$/.test(value)) {
    if (Number(value) > 10) throw new Error('phải là số từ 0 đến 10, hoặc danh sách địa chỉ');
    return Number(value);
  }
  const addresses = value.split(/[\s,]+/).filter(Boolean);
  const known = (address: string): boolean => {
    const [ip = '', prefix, ...rest] = address.split('/');
    const most = isIP(ip) === 6 ? 128 : 32;
    return isIP(ip) !== 0 && rest.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= most));
  };
  if (!addresses.length || !addresses.every(known)) throw new Error('phải là số từ 0 đến 10, hoặc danh sách địa chỉ cách nhau bằng dấu phẩy');
  return addresses;
};

/** An address whose answers nobody on the way can change: https, or this very machine. */
const secureAddress = (value: string): string => {
  const { protocol, hostname } = new URL(webAddress(value));
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) throw new Error('phải là địa chỉ https');
  return value;
};

/** Every setting, by the name of its environment variable. `.env.example` says the same; a test compares them. */
export const settings = {
  PORT: setting('TCP port of the web address', 3000, port),
  HOST: setting('Address to listen on; 0.0.0.0 inside a container', '127.0.0.1', text),
  DATABASE_URL: setting('PostgreSQL 18 or newer, as postgresql://user:password@host:port/database; npm start runs its own when unset', '', text),
  DATABASE_OWNER_URL: setting("The same database by the account that owns its schema: migrates it when the process starts and is then forgotten; DATABASE_URL's account is made and given only what records need. Unset, DATABASE_URL's own account does both, or a database prepared beforehand is used", '', text),
  DATABASE_URL_FILE: setting('File that holds DATABASE_URL instead', '', text),
  DATABASE_OWNER_URL_FILE: setting('File that holds DATABASE_OWNER_URL instead', '', text),
  DATA_DIR: setting('Folder of the embedded database and of files', '.data', text),
  DEMO: setting('true loads invented demo data and allows the demo password; default only with the embedded database', false, flag),
  IDENTITY_KEYS: setting(
    'Keys that seal identities, as name:base64 of 32 bytes, comma separated; the first seals, all open. The demo and the embedded database make a key of their own',
    '',
    text,
  ),
  IDENTITY_KEY_FILE: setting('File that holds the keys instead, one a line, readable by nobody else', '', text),
  BREACHED_PASSWORDS_FILE: setting('File of SHA-1 hashes of passwords that leaked, in ascending order, that no account may take; unset, only the list that comes with the application', '', text),
  S3_BUCKET: setting('Bucket of an S3-compatible store for files; unset, files are kept in a folder of DATA_DIR', '', text),
  S3_ENDPOINT: setting("Address of that store; unset, the region's own", '', (value) => (value ? webAddress(value) : '')),
  S3_REGION: setting('Region of that store', 'us-east-1', text),
  S3_ACCESS_KEY_ID: setting('Account at that store; unset, what the machine itself is allowed', '', text),
  S3_SECRET_ACCESS_KEY: setting('Secret of that account', '', text),
  S3_SECRET_ACCESS_KEY_FILE: setting('File that holds the secret instead', '', text),
  S3_FORCE_PATH_STYLE: setting('true names the bucket in the path, as most stores of one\'s own need; false in the host name', true, flag),
  CLAMD_ADDRESS: setting('Where clamd (ClamAV) listens, as host:port or the path of a socket; unset, files are not scanned', '', (value) => {
    if (!/^\//.test(value) && !/^[^\s:/]+:\d{1,5}$/.test(value)) throw new Error('phải có dạng máy:cổng, hoặc đường dẫn của socket');
    return value;
  }),
  FILE_SIZE_MOST: setting('Most megabytes of one file that somebody sends', 250, (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 1 || number > 2_000) throw new Error('phải là số từ 1 đến 2000 (MB)');
    return number;
  }),
  GOTENBERG_URL: setting('Gotenberg service that makes PDFs; unset, LibreOffice of this machine does', '', (value) => (value ? webAddress(value) : '')),
  SOFFICE: setting('Program file of LibreOffice; unset, the first soffice on PATH', '', text),
  PUBLIC_URL: setting('Address people type; with https, cookies travel over TLS only', '', (value) => (value ? webAddress(value) : '')),
  OIDC_ISSUER: setting('Address of a sign-in service beside the password (OpenID Connect); unset, there is none', '', (value) => (value ? secureAddress(value) : '')),
  OIDC_CLIENT_ID: setting('Name of this application at that service; needed with OIDC_ISSUER', '', text),
  OIDC_CLIENT_SECRET: setting('Secret of this application at that service; needed with OIDC_ISSUER', '', text),
  OIDC_CLIENT_SECRET_FILE: setting('File that holds the secret instead', '', text),
  OIDC_NAME: setting('What people call that service: "Đăng nhập bằng …"', 'Tài khoản công vụ', text),
  OIDC_ACR: setting('Authentication context asked of that service, and believed to be two factors where an office says so; unset, none', '', text),
  OIDC_MATCH: setting<ProviderMatch>('Claim by which an account is found the first time: email (verified) or preferred_username', 'email', (value) => {
    const match = PROVIDER_MATCHES.find((name) => name === value);
    if (!match) throw new Error(`phải là một trong: ${PROVIDER_MATCHES.join(', ')}`);
    return match;
  }),
  OIDC_SIGN_OUT: setting('true goes on to that service when somebody signs out who came from it', false, flag),
  ALLOWED_HOSTS: setting('Other names under which people reach this server besides the one of PUBLIC_URL, comma separated', '', hostNames),
  TRUST_PROXY: setting<number | readonly string[]>('How many proxies stand in front and name the address of who asks, or their own addresses; 0 when none does', 0, proxies),
  TLS_CERT_FILE: setting('File of the TLS certificate with its chain (PEM); with it this process speaks TLS itself', '', text),
  TLS_KEY_FILE: setting('File of the private key of that certificate (PEM), readable by nobody else', '', text),
  REQUESTS_PER_ACCOUNT: setting('Requests of one account in a minute', 600, count(10_000_000)),
  REQUESTS_PER_ADDRESS: setting('Requests of one network address in a minute before it has signed in', 1_200, count(10_000_000)),
  UPLOADS_PER_HOUR: setting('Files that one account sends in an hour', 600, count(10_000_000)),
  CONNECTIONS_MOST: setting('Connections from outside a process holds at most', 2_000, count(100_000)),
  PUBLIC_WRONG_CODES: setting('Wrong look-up codes of one address in a quarter of an hour, after which it is refused', 20, count(100_000)),
  PUBLIC_WRONG_CODES_OVERALL: setting('The same of all addresses together, after which an address has three tries', 2_000, count(10_000_000)),
  PUBLIC_REFUSAL_DELAY: setting('Milliseconds until a code that does not work is answered', 250, (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 0 || number > 5_000) throw new Error('phải là số từ 0 đến 5000 (mili giây)');
    return number;
  }),
  PUBLIC_REGISTRATIONS: setting("Registrations for a leader's day sent from one address in an hour", 10, count(100_000)),
  PUBLIC_ANSWERS: setting('Answers to the question after a visit sent from one address in an hour', 20, count(100_000)),
  WEB_ROOT: setting('Folder of the built client; found by itself when unset', '', text),
  DATABASE_POOL: setting('Connections to the database a process holds at most', 10, (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 2 || number > 200) throw new Error('phải là số từ 2 đến 200');
    return number;
  }),
  JOBS: setting('false serves without recurring work, which another process on the same database then does', true, flag),
  SMTP_URL: setting('Mail server for the daily digests, as smtp://user:password@host:port or smtps://…; unset, nothing is mailed', '', (value) => {
    // The value may hold a password: the sentence must not repeat it.
    if (!URL.canParse(value) || !/^smtps?:$/.test(new URL(value).protocol)) throw new SecretUnreadable('phải là địa chỉ smtp hoặc smtps');
    return value;
  }),
  SMTP_URL_FILE: setting('File that holds SMTP_URL instead', '', text),
  MAIL_FROM: setting('Sender of the mail, e.g. Ban Tiếp công dân <nhac-viec@example.vn>; needed with SMTP_URL', '', (value) => {
    if (!/^[^@\r\n]+@[^@\s]+$/.test(value)) throw new Error('phải là một địa chỉ thư điện tử');
    return value;
  }),
} as const;

/** Settings that name a file whose content is the setting without `_FILE`. Keys of identities and of the S3 store have readers of their own. */
const SECRET_FILES = ['DATABASE_URL_FILE', 'DATABASE_OWNER_URL_FILE', 'SMTP_URL_FILE', 'OIDC_CLIENT_SECRET_FILE'];

type SettingName = keyof typeof settings;
export type Env = { readonly [Name in SettingName]: (typeof settings)[Name] extends Setting<infer T> ? T : never };

/**
 * The settings of this process.
 * @throws Error naming the variable that cannot be read
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const env = Object.fromEntries(
    Object.entries(settings).map(([name, { fallback, read }]) => {
      const file = SECRET_FILES.includes(`${name}_FILE`) ? source[`${name}_FILE`] : undefined;
      const given = source[name] || !file ? source[name] : readSecretFile(`${name}_FILE`, file);
      if (given === undefined || given === '') return [name, fallback];
      try {
        return [name, read(given)];
      } catch (error) {
        if (error instanceof SecretUnreadable) throw new Error(`Cấu hình ${name} ${error.message}`, { cause: error });
        throw new Error(`Cấu hình ${name} ${error instanceof Error ? error.message : 'không đọc được'} (đang là "${given}")`, { cause: error });
      }
    }),
  ) as Env;
  if (env.S3_BUCKET && (env.S3_ACCESS_KEY_ID !== '') !== (env.S3_SECRET_ACCESS_KEY !== '' || env.S3_SECRET_ACCESS_KEY_FILE !== ''))
    throw new Error('Cấu hình kho tệp còn thiếu: S3_ACCESS_KEY_ID phải đi cùng S3_SECRET_ACCESS_KEY hoặc S3_SECRET_ACCESS_KEY_FILE');
  if ((env.TLS_CERT_FILE !== '') !== (env.TLS_KEY_FILE !== '')) throw new Error('Cấu hình TLS còn thiếu: TLS_CERT_FILE phải đi cùng TLS_KEY_FILE');
  if (env.SMTP_URL && !env.MAIL_FROM) throw new Error('Cấu hình MAIL_FROM còn thiếu: có SMTP_URL thì phải có địa chỉ người gửi');
  if (env.OIDC_ISSUER && !(env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET && env.PUBLIC_URL))
    throw new Error('Cấu hình dịch vụ đăng nhập còn thiếu: OIDC_ISSUER phải đi cùng OIDC_CLIENT_ID, OIDC_CLIENT_SECRET (hoặc OIDC_CLIENT_SECRET_FILE) và PUBLIC_URL');
  refuseWeakSecrets(env);
  return env;
}
