/** After the database tests: our own server goes with everything in it; on a borrowed one, only the template is ours. */
import { dropDatabase } from './template.mjs';

export default async function stopDatabase() {
  const { server, adminUrl, template } = globalThis.testDatabase ?? {};
  if (server) await server.stop();
  else if (adminUrl) await dropDatabase(adminUrl, template);
}
