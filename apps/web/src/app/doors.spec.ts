import fs from 'node:fs';
import path from 'node:path';

const libs = path.resolve(__dirname, '../../../../libs');
const indexes = fs
  .readdirSync(libs)
  .map((domain) => path.join(libs, domain, 'web/src/index.ts'))
  .filter((file) => fs.existsSync(file));

describe('the doors of the client', () => {
  it('are found', () => expect(indexes.length).toBeGreaterThan(8));

  // Anything else in an index ties all its files together, and the first load would carry every page (app.routes.ts).
  it.each(indexes.map((file) => [path.relative(libs, file), file]))('%s holds nothing but `export *`', (_name, file) => {
    const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
    expect(lines.filter((line) => !/^export \* from '.+';$/.test(line) && !/^(\/\*\*|\/\/| \*)/.test(line))).toEqual([]);
  });
});
