import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import type { Env } from './env.js';
import { findWebRoot, serveClient, wireHttp } from './http/wire.js';
import { publishOpenApi } from './openapi/publish.js';

/** Milliseconds until a whole request has to be there: a large file over a slow line. Headers still have Node's own minute. */
const SLOWEST_REQUEST = 3_600_000;

/** The whole application, wired and not yet listening. The database must be prepared. */
export async function createApp(env: Env, options: { quiet?: boolean } = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(env), {
    bodyParser: false,
    abortOnError: false,
    logger: options.quiet ? false : ['error', 'warn'],
  });
  app.getHttpServer().requestTimeout = SLOWEST_REQUEST;
  app.set('trust proxy', env.TRUST_PROXY);
  wireHttp(app);
  publishOpenApi(app);
  const web = findWebRoot(env.WEB_ROOT);
  if (web) serveClient(app, web);
  app.enableShutdownHooks();
  return app;
}
