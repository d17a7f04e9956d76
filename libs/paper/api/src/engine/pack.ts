import type PizZip from 'pizzip';

/** Zip files know no time before 1980; every entry gets this one, so that the same content is the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** The package as bytes that depend on its content only. */
export function packSteadily(zip: PizZip): Buffer {
  for (const name of Object.keys(zip.files)) {
    const entry = zip.files[name];
    if (entry) entry.date = EPOCH;
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}
