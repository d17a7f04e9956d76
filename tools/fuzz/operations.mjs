/** The operations of the document, and a request for each that is as right as can be said without knowing the office. */
import { sampleBody, sampleOf } from '../../apps/api/dist/matrix/sample-body.js';

const VERBS = ['get', 'post', 'put', 'patch', 'delete'];

/** @param {object} document OpenAPI 3.1 @returns every operation, with its samples made once */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    VERBS.filter((verb) => item[verb]).map((verb) => {
      const operation = `${verb.toUpperCase()} ${path}`;
      const found = item[verb];
      const query = (found.parameters ?? []).filter((parameter) => parameter.in === 'query');
      return {
        ...{ operation, method: verb.toUpperCase(), path },
        query: query.map(({ name, required, schema }) => ({ name, required: required === true, value: attempt(() => sampleOf(schema ?? {}, document)), choices: schema?.enum })),
        permission: found['x-permission'],
        body: attempt(() => sampleBody(document, operation)),
        schema: schemaOf(found, document),
        /** It takes bytes, not JSON. */
        bytes: Boolean(found.requestBody?.content && !found.requestBody.content['application/json']),
        document,
      };
    }),
  );
}

function schemaOf(operation, document) {
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  return schema?.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)] : schema;
}

const attempt = (make) => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

/**
 * A request that could nearly be right: ids are of records of the kind that the place names, as far as its name tells.
 * @param {ReturnType<typeof import('./records.mjs').recordsOf> extends Promise<infer T> ? T : never} records
 */
export function plainRequest({ method, path, query, body, schema, bytes, document }, records, random) {
  const target = path.replace(/\/?([^/{]*)\/\{([^}]+)\}/g, (_, before, name) => `/${before}/${encodeURIComponent(records.partFor(before, name, random))}`);
  const asked = query.filter(({ required }) => required || random.next() < 0.15).map(({ name, value, choices }) => [name, name.endsWith('Id') ? records.idFor(name, random) : String(choices ? random.oneOf(choices) : value ?? 'x')]);
  const headers = { accept: 'application/json' };
  let json = body === undefined ? undefined : structuredClone(body);
  if (json && schema?.properties)
    // What need not be there is there now and then.
    for (const [name, property] of Object.entries(schema.properties)) if (!(name in json) && random.next() < 0.3) json[name] = attempt(() => sampleOf(property, document)) ?? null;
  if (json) json = withIds(json, records, random);
  if (bytes) headers['content-type'] = 'application/octet-stream';
  else if (json !== undefined) headers['content-type'] = 'application/json';
  return { method, target, query: asked, headers, json, bytes: bytes ? Buffer.from(random.oneOf(['', '%PDF-1.7\n', 'PK\u0003\u0004', '\u0000\u0001', 'x'.repeat(5_000)])) : undefined };
}

function withIds(value, records, random, name = '') {
  if (Array.isArray(value)) return value.map((item) => withIds(item, records, random, name));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIds(item, records, random, key)]));
  if (name === 'version') return 1 + random.below(3);
  return /Ids?$/.test(name) && typeof value === 'string' ? records.idFor(name, random) : value;
}
