/** Writes apps/api/src/openapi/schemas.json from the contract types; `--check` only says whether it is current. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'apps/api/src/openapi/schemas.json');

/** The schemas as the OpenAPI document wants them: by plain names, references within the document. */
export function generate() {
  const schema = createGenerator({
    path: path.join(root, 'apps/api/src/openapi/answers.ts'),
    tsconfig: path.join(root, 'apps/api/tsconfig.json'),
    type: '*',
    topRef: true,
    jsDoc: 'extended',
    skipTypeCheck: true,
    additionalProperties: false,
    encodeRefs: false,
  }).createSchema('*');
  // Generic types get names such as `Page<ReceptionRow>`; a component's name is letters and digits only.
  const plain = (name) => name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  const text = JSON.stringify(schema.definitions).replace(/"\$ref":"#\/definitions\/([^"]+)"/g, (_, name) => `"$ref":"#/components/schemas/${plain(name)}"`);
  const definitions = JSON.parse(text);
  const entries = Object.entries(definitions).map(([name, value]) => [plain(name), value]);
  return `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const current = generate();
  if (!process.argv.includes('--check')) fs.writeFileSync(target, current);
  else if (fs.readFileSync(target, 'utf8') !== current) {
    console.error('apps/api/src/openapi/schemas.json is not current: run `node tools/schemas.mjs`');
    process.exit(1);
  }
}
