import { type DynamicModule, Global, Module } from '@nestjs/common';
import { IdentitySettings } from '@tiepdan/identity/api';
import { DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import type { Env } from './env.js';
import { permissionTables } from './permission-tables.js';

/** What the environment decides, handed to the domains that ask for it. */
@Global()
@Module({})
export class SettingsModule {
  static of(env: Env): DynamicModule {
    const identity: IdentitySettings = {
      demo: env.DEMO,
      demoPassword: DEMO_PASSWORD,
      secureCookies: env.PUBLIC_URL.startsWith('https:'),
      permissionTables,
    };
    return { module: SettingsModule, providers: [{ provide: IdentitySettings, useValue: identity }], exports: [IdentitySettings] };
  }
}
