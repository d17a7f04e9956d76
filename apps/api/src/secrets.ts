import fs from 'node:fs';

/** Fewest signs of a secret that a machine keeps and nobody types. */
const LEAST = 16;
/** What people put where a secret belongs; compared without case, as a whole or followed by digits. */
const COMMONPLACE = /^(admin|changeme|change-me|default|demo|example|letmein|minio|minioadmin|mat-?khau|password|passw0rd|postgres|root|s3cr3t|secret|test|tiepdan|tiep-dan)[\d!@#$%._-]*$/i;
/** Fewest different signs: `aaaaaaaaaaaaaaaaaaaa` is long and says nothing. */
const LEAST_DIFFERENT = 8;

/** Settings whose value may hold a secret, and how it is found in the value; null where there is none. */
const SECRETS: Readonly<Record<string, (value: string) => string | null>> = {
  DATABASE_URL: passwordOf,
  DATABASE_OWNER_URL: passwordOf,
  S3_SECRET_ACCESS_KEY: (value) => value || null,
  OIDC_CLIENT_SECRET: (value) => value || null,
};

/**
 * Refuses to run with a secret that can be guessed. The demo, whose every word is invented and published, may.
 * @throws Error in Vietnamese that names the setting and says nothing of its value
 */
export function refuseWeakSecrets(env: Readonly<Record<string, unknown>>): void {
  if (env['DEMO'] === true) return;
  for (const [name, secretOf] of Object.entries(SECRETS)) {
    const value = env[name];
    const secret = typeof value === 'string' && value ? secretOf(value) : null;
    if (secret !== null && isWeak(secret)) throw new Error(`Cấu hình ${name} dùng mật khẩu yếu: cần ít nhất ${LEAST} ký tự, khó đoán. Tạo một chuỗi ngẫu nhiên, ví dụ bằng "openssl rand -base64 24".`);
  }
}

/** Whether a machine's secret is short, commonplace, or the same few signs again and again. */
export function isWeak(secret: string): boolean {
  return secret.length < LEAST || COMMONPLACE.test(secret) || new Set(secret).size < LEAST_DIFFERENT;
}

/** The password in an address. A database on this machine may know who asks without one (peer, trust). */
function passwordOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { password, hostname } = new URL(url);
  const here = ['', 'localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return password || !here ? decodeURIComponent(password) : null;
}

/**
 * What the file of a setting `<NAME>_FILE` holds, without the line's end: how secrets are handed over by containers.
 * @throws Error in Vietnamese naming the setting
 */
export function readSecretFile(name: string, file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`Không đọc được tệp của ${name} (${file}).`, { cause: error });
  }
}
