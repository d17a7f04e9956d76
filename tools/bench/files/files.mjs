/**
 * A file of 200 MB sent to the application and read from it again: how much more memory the server process then holds than
 * while it stood idle, on disk and on a server that speaks S3 in another process. What comes back is compared byte for byte.
 */
import { startThrowaway } from '../../postgres/throwaway.mjs';
import { startS3 } from '../../support/s3-server.mjs';
import { residentMegabytes, startApplication } from '../application.mjs';
import { watchMemory } from './memory.mjs';
import { download, upload } from './transfer.mjs';

const MEGABYTES = 200;
/** Small files first, so that what is loaded once is loaded; then nothing, so that it is given back. */
const [WARM, REST] = [5, 3_000];
/** Megabytes that an upload or a download may cost. */
const LIMIT = 50;

/** @param {(line: string) => void} say */
export async function measureFiles(say) {
  const server = await startThrowaway();
  const s3 = await startS3();
  try {
    const { endpoint, region, bucket, accessKeyId, secretAccessKey } = s3.settings;
    const onS3 = { S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey };
    return [...(await measure(server, 'disk', {}, say)), ...(await measure(server, 's3', onS3, say))];
  } finally {
    await s3.stop();
    await server.stop();
  }
}

async function measure(server, where, settings, say) {
  const application = await startApplication(server, `files_${where}`, settings);
  try {
    for (let round = 0; round < WARM; round++) await download(application, (await upload(application, 1)).id);
    await new Promise((resolve) => setTimeout(resolve, REST));
    const idle = residentMegabytes(application.pid);
    const figures = [];
    let sent;
    for (const [name, run] of [
      ['upload', async () => (sent = await upload(application, MEGABYTES))],
      ['download', async () => compare(sent, await download(application, sent.id))],
    ]) {
      const memory = watchMemory(application.pid);
      const begun = performance.now();
      await run();
      const seconds = (performance.now() - begun) / 1000;
      const peak = memory.stop();
      say(`${where}, ${name}: ${(MEGABYTES / seconds).toFixed(0)} MB/s; ${idle.toFixed(0)} MB idle, ${peak.toFixed(0)} MB at most`);
      figures.push({ name: `file-${name}-memory-${where}`, ours: Math.max(0, peak - idle), reference: LIMIT, unit: 'MB', limit: 1 });
    }
    return figures;
  } finally {
    await application.stop();
  }
}

function compare(sent, read) {
  if (sent.sha256 !== read.sha256) throw new Error('what came back is not what was sent');
}
