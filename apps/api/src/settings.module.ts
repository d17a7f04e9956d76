import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccessSettings } from '@tiepdan/access/api';
import { AuditSettings } from '@tiepdan/audit/api';
import { KeyRing } from '@tiepdan/citizen/api';
import { FileSettings } from '@tiepdan/file/api';
import { IdentitySettings, PasswordSettings, type ProviderSettings, SignInSettings } from '@tiepdan/identity/api';
import { identityPaths } from '@tiepdan/identity/contract';
import { DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { PaperSettings } from '@tiepdan/paper/api';
import { DoneByRequest, JobSettings } from '@tiepdan/platform/api';
import { PortalSettings } from '@tiepdan/portal/api';
import { ReminderSettings } from '@tiepdan/reminder/api';
import { auditSettings } from './audit-settings.js';
import { AuditedByRequest } from './done-by-request.js';
import type { Env } from './env.js';
import { fileSettings } from './file-settings.js';
import { identityKeys } from './identity-keys.js';
import { permissionTables } from './permission-tables.js';
import { secretSealer } from './secret-sealer.js';

/** What the environment decides, handed to the domains that ask for it. */
@Global()
@Module({})
export class SettingsModule {
  static of(env: Env): DynamicModule {
    const identity: IdentitySettings = {
      demo: env.DEMO,
      demoPassword: DEMO_PASSWORD,
      secureCookies: env.PUBLIC_URL.startsWith('https:') || env.TLS_CERT_FILE !== '',
      permissionTables,
    };
    const keys = identityKeys(env);
    const signIn: SignInSettings = { secrets: secretSealer(keys), provider: providerOf(env), log: writeLine };
    const jobs: JobSettings = { enabled: env.JOBS, databaseUrl: env.DATABASE_URL, log: writeLine };
    const reminder: ReminderSettings = { smtpUrl: env.SMTP_URL, mailFrom: env.MAIL_FROM, publicUrl: env.PUBLIC_URL };
    const paper: PaperSettings = { gotenberg: env.GOTENBERG_URL || null, soffice: env.SOFFICE || null, log: writeLine };
    const portal: PortalSettings = {
      publicUrl: (env.PUBLIC_URL || `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
      wrongCodes: env.PUBLIC_WRONG_CODES,
      wrongCodesOverall: env.PUBLIC_WRONG_CODES_OVERALL,
      refusalDelay: env.PUBLIC_REFUSAL_DELAY,
      registrations: env.PUBLIC_REGISTRATIONS,
      answers: env.PUBLIC_ANSWERS,
    };
    return {
      module: SettingsModule,
      providers: [
        { provide: IdentitySettings, useValue: identity },
        { provide: AccessSettings, useValue: { permissionTables } satisfies AccessSettings },
        { provide: PasswordSettings, useValue: { breachedFile: env.BREACHED_PASSWORDS_FILE || null } satisfies PasswordSettings },
        { provide: SignInSettings, useValue: signIn },
        { provide: KeyRing, useValue: keys },
        { provide: FileSettings, useValue: fileSettings(env, writeLine) },
        { provide: AuditSettings, useValue: auditSettings(env, keys) },
        { provide: JobSettings, useValue: jobs },
        { provide: DoneByRequest, useClass: AuditedByRequest },
        { provide: ReminderSettings, useValue: reminder },
        { provide: PaperSettings, useValue: paper },
        { provide: PortalSettings, useValue: portal },
      ],
      exports: [AccessSettings, AuditSettings, DoneByRequest, IdentitySettings, PasswordSettings, SignInSettings, KeyRing, FileSettings, JobSettings, ReminderSettings, PaperSettings, PortalSettings],
    };
  }
}

/** The sign-in service beside the password; null when none is set. */
function providerOf(env: Env): ProviderSettings | null {
  if (!env.OIDC_ISSUER) return null;
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    name: env.OIDC_NAME,
    acr: env.OIDC_ACR,
    match: env.OIDC_MATCH,
    returnAddress: `${env.PUBLIC_URL.replace(/\/+$/, '')}${identityPaths.providerReturn}`,
    afterSignOut: env.OIDC_SIGN_OUT ? `${env.PUBLIC_URL.replace(/\/+$/, '')}/sign-in` : null,
  };
}

/** One line of the log, as a machine reads it. */
function writeLine(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}
