/** The process of s3-server.mjs: `node s3-process.mjs <folder> <port> <bucket>`. */
import './end-with-parent.mjs';
import S3rver from '@20minutes/s3rver';

const [folder, port, bucket] = process.argv.slice(2);
await new S3rver({ address: '127.0.0.1', port: Number(port), directory: folder, silent: true, configureBuckets: [{ name: bucket }] }).run();
