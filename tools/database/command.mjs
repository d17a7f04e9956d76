/** Finds the verb, opens the database it works on, and says in one sentence what went wrong if it did. */
import fs from 'node:fs';
import { attachServer } from '../postgres/attach.mjs';
import { ensureDatabase } from '../postgres/server.mjs';
import { explain } from '../start/failures.mjs';
import { databaseName, readSettings, serverEnvironment } from '../start/settings.mjs';
import { buildWhereNeeded } from '../support/build.mjs';
import { inRoot } from '../support/root.mjs';
import { verbs } from './verbs.mjs';

/** @param {string[]} args the verb and what belongs to it */
export async function command([name, ...args]) {
  const verb = verbs[name];
  if (!verb || args.includes('--help')) return help(verb ? { [name]: verb } : verbs, name && !verb);
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  let settings;
  let server;
  try {
    settings = readSettings(process.env);
    // Real offices never go into the demo's database; see databaseName.
    const demo = verb.demo ?? settings.demo;
    const input = verb.read ? await verb.read(args) : args;
    await makeSureOfBuild();
    if (verb.offline) return await verb.run();
    // By the owner's account where there is one; `applicationUrl` is then whom the rights are given to.
    let url = settings.ownerUrl ?? settings.databaseUrl;
    let applicationUrl = settings.ownerUrl ? settings.databaseUrl : null;
    if (!url) {
      server = await attachServer(settings.dataDir);
      url = server.url(databaseName(demo));
      applicationUrl = server.applicationUrl(databaseName(demo));
      await ensureDatabase(server.url('postgres'), databaseName(demo));
    }
    // What the server would read: where its keys are, before all.
    Object.assign(process.env, serverEnvironment({ ...settings, demo }, url));
    await verb.run(url, input, { settings, server, applicationUrl });
  } catch (error) {
    process.exitCode = 1;
    console.error(settings ? explain(error, settings) : error.message);
  } finally {
    await server?.stop();
  }
}

async function makeSureOfBuild() {
  if (process.env.NODE_ENV === 'production') return;
  const [failed] = (await buildWhereNeeded(['api'])).filter(({ code }) => code !== 0);
  if (failed) throw new Error(`Không dịch được mã nguồn:\n${failed.output}`);
}

function help(which, unknown) {
  if (unknown) process.exitCode = 1;
  console.log('Cách dùng: npm run db -- <lệnh>   (cơ sở dữ liệu theo DATABASE_URL, hoặc bản nhúng trong DATA_DIR)\n');
  for (const [name, { usage = '', says }] of Object.entries(which)) console.log(`  ${`${name} ${usage}`.trim()}\n      ${says}`);
}
