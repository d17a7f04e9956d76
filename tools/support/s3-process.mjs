/** The process of s3-server.mjs: `node s3-process.mjs <folder> <port> <bucket>`. */
import './end-with-parent.mjs';
import { createRequire } from 'node:module';
import S3rver from '@20minutes/s3rver';

const [folder, port, bucket] = process.argv.slice(2);

// What is signed is the path as it was sent; of a bucket itself the server forgets the slash that the client ends it with.
const signature = createRequire(import.meta.url)('@20minutes/s3rver/lib/signature/v4.js');
const stringToSign = signature.getStringToSign;
signature.getStringToSign = (request, rest) => stringToSign({ ...request, uri: /^\/[^/]+$/.test(request.uri) ? `${request.uri}/` : request.uri }, rest);

await new S3rver({ address: '127.0.0.1', port: Number(port), directory: folder, silent: true, configureBuckets: [{ name: bucket }] }).run();
