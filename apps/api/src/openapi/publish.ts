import { readFileSync } from 'node:fs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { CSRF, SESSION_COOKIE } from '@tiepdan/identity/contract';
import { ONCE } from '@tiepdan/platform/contract';

const DESCRIPTION = `
Case management of a provincial Citizen Reception Board (Ban Tiếp công dân).

**Signing in.** \`POST /api/session\` answers with two cookies: \`${SESSION_COOKIE}\` (send it back with every request) and
\`${CSRF.cookie}\` (send its value back in the header \`${CSRF.header}\` with every POST, PUT and DELETE).

**Days** are calendar days in Asia/Ho_Chi_Minh, \`YYYY-MM-DD\`. Instants are ISO 8601 UTC.
**Records** are cancelled, never deleted. A write names the \`version\` it started from; another's write in between is
refused with \`RECORD.CHANGED_MEANWHILE\`. **Lists** are paged by \`cursor\` = the page before's \`nextCursor\`.
**Once.** A write of somebody signed in may carry \`${ONCE.header}\` (16 to 64 of A–Z a–z 0–9 - _): sent again with the same key and body it does
not act again and is answered the same, with \`${ONCE.replayed}: true\`. Keys are known for two days.
**Refusals** are closed codes (\`x-error-codes\` of each operation) with a Vietnamese sentence; \`fields\` says which
field is wrong. Unknown fields are refused. Each operation says the permission it needs in \`x-permission\`.`;

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The document of every operation; answers' schemas come from the contract types themselves. */
export function openApiDocument(app: NestExpressApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Tiếp Dân')
    .setDescription(DESCRIPTION.trim())
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie' }, 'session')
    .addApiKey({ type: 'apiKey', in: 'header', name: CSRF.header }, 'csrf')
    .addSecurityRequirements({ session: [], csrf: [] })
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}` });
  const answers = JSON.parse(readFileSync(new URL('./schemas.json', import.meta.url), 'utf8')) as Schemas;
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...answers } };
  return document;
}

/** `/api/openapi.json`, and a page that shows it at `/api/docs`. Built on first use: a start does not wait for it. */
export function publishOpenApi(app: NestExpressApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiDocument(app)), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Tiếp Dân – API',
  });
}
