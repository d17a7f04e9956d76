import type { OpenAPIObject } from '@nestjs/swagger';

/** What of a JSON schema a sample is made from. */
interface Shape {
  readonly $ref?: string;
  readonly allOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** An id that no record has. */
export const NOBODY = '00000000-0000-7000-8000-00000000ffff';
/** A business day in the past of every clock the samples are sent under. */
export const SAMPLE_DAY = '2026-10-06';

/** Texts tried against a pattern, in order. */
const PATTERNED = ['PC-BTCD', '07:30', '2026-10-06T08:00:00+07:00', '01', '00001', '0900000000', 'thu@example.test', '2026-Q2', '123456', 'abcd-efgh-jkmn-pqrs', 'petition.read', 'Nội dung thử'];

/** The operation `GET /api/…` of the document. */
export function operationOf(document: OpenAPIObject, operation: string): Record<string, unknown> {
  const [method = '', path = ''] = operation.split(' ');
  const item = document.paths[path] as unknown as Record<string, Record<string, unknown>> | undefined;
  const found = item?.[method.toLowerCase()];
  if (!found) throw new Error(`the document has no ${operation}`);
  return found;
}

/**
 * The smallest body that the schema of an operation allows: what is required, each field as small as it may be. The same for the same
 * document, always. Undefined where the operation takes no JSON.
 */
export function sampleBody(document: OpenAPIObject, operation: string): Record<string, unknown> | undefined {
  const body = operationOf(document, operation)['requestBody'] as { content?: Record<string, { schema?: Shape }> } | undefined;
  const schema = body?.content?.['application/json']?.schema;
  return schema ? (sampleOf(schema, document) as Record<string, unknown>) : undefined;
}

/** The required parameters of an operation's query, as small as they may be. */
export function sampleQuery(document: OpenAPIObject, operation: string): Record<string, string> {
  const parameters = (operationOf(document, operation)['parameters'] ?? []) as { name: string; in: string; required?: boolean; schema?: Shape }[];
  const required = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  return Object.fromEntries(required.map(({ name, schema }) => [name, String(sampleOf(schema ?? {}, document))]));
}

/** One value that a schema allows. */
export function sampleOf(shape: Shape, document: OpenAPIObject): unknown {
  if (shape.$ref) return sampleOf(referred(shape.$ref, document), document);
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => sampleOf(part, document)));
  const choice = (shape.anyOf ?? shape.oneOf)?.find((part) => part.type !== 'null');
  if (choice) return sampleOf(choice, document);
  if (shape.enum) return shape.enum.find((value) => value !== null) ?? null;
  const type = typeof shape.type === 'string' ? shape.type : (shape.type ?? []).find((name) => name !== 'null');
  if (type === 'object' || shape.properties) return sampleObject(shape, document);
  if (type === 'array') return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items ?? {}, document));
  if (type === 'integer' || type === 'number') return Math.max(shape.minimum ?? 1, 0);
  if (type === 'boolean') return false;
  return sampleText(shape);
}

function sampleObject(shape: Shape, document: OpenAPIObject): Record<string, unknown> {
  const required = new Set(shape.required ?? []);
  const properties = Object.entries(shape.properties ?? {}).filter(([name]) => required.has(name));
  return Object.fromEntries(properties.map(([name, property]) => [name, sampleOf(property, document)]));
}

function sampleText({ format, pattern, minLength = 0, maxLength = 200 }: Shape): string {
  if (format === 'uuid') return NOBODY;
  if (format === 'date') return SAMPLE_DAY;
  if (format === 'date-time') return `${SAMPLE_DAY}T08:00:00+07:00`;
  if (format === 'byte') return 'U1RU';
  if (pattern) {
    const found = PATTERNED.find((text) => new RegExp(pattern, 'u').test(text));
    if (found === undefined) throw new Error(`no sample matches ${pattern}`);
    return found;
  }
  return 'Nội dung thử'.padEnd(minLength, ' thử').slice(0, maxLength);
}

function referred(reference: string, document: OpenAPIObject): Shape {
  const name = reference.split('/').at(-1) ?? '';
  const shape = document.components?.schemas?.[name];
  if (!shape) throw new Error(`the document does not hold ${reference}`);
  return shape as Shape;
}
