/**
 * Lints texts that are on no disk: `node tools/lint/lint-texts.mjs < texts.json`, where the input is a list of
 * `{ file, text }` and the output, for each, the rules it broke. The specification of the lint rules runs it.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import { inRoot, root } from '../support/root.mjs';

const eslint = new ESLint({ cwd: root });
const broken = [];
for (const sample of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(sample.text, { filePath: inRoot(sample.file) });
  broken.push((result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(broken));
