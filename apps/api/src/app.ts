import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import type { Env } from './env.js';
import { Ending } from './http/ending.js';
import { findWebRoot, serveClient } from './http/page.js';
import { WireAdapter } from './http/server.js';
import { wireHttp } from './http/wire.js';
import { publishOpenApi } from './openapi/publish.js';

/** The whole application, wired and not yet listening. The database must be prepared. */
export async function createApp(env: Env, options: { quiet?: boolean } = {}): Promise<NestExpressApplication> {
  const tls = env.TLS_CERT_FILE ? { certificate: env.TLS_CERT_FILE, key: env.TLS_KEY_FILE } : null;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(env), new WireAdapter(tls, env.CONNECTIONS_MOST), {
    bodyParser: false,
    abortOnError: false,
    logger: options.quiet ? false : ['error', 'warn'],
  });
  const ending = app.get(Ending);
  wireHttp(app, env, ending);
  publishOpenApi(app);
  const web = findWebRoot(env.WEB_ROOT);
  if (web) serveClient(app, web);
  ending.onSignals(app.getHttpServer());
  app.enableShutdownHooks();
  return app;
}
