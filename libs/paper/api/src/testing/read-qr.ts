import { inflateSync } from 'node:zlib';
import PizZip from 'pizzip';

/** A picture in grey: a byte a pixel, line by line. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What a reader of QR codes finds in a picture; null where it finds none. For specs: the reader is no part of the product. */
export async function readQr({ width, height, pixels }: GreyPicture): Promise<string | null> {
  const { default: reader } = await import('jsqr');
  const colours = new Uint8ClampedArray(width * height * 4).fill(255);
  pixels.forEach((grey, at) => colours.fill(grey, at * 4, at * 4 + 3));
  return reader.default(colours, width, height)?.data ?? null;
}

/** What the QR says that the document's first drawing shows, found as Word finds it: over its relationship. */
export async function qrOf(docx: Buffer): Promise<string | null> {
  const zip = new PizZip(docx);
  const id = /<a:blip\b[^>]*r:embed="([^"]+)"/.exec(zip.file('word/document.xml')?.asText() ?? '')?.[1];
  const [relationship = ''] = (zip.file('word/_rels/document.xml.rels')?.asText() ?? '').match(new RegExp(`<Relationship\\b[^>]*Id="${id}"[^>]*>`)) ?? [];
  const target = /Target="([^"]+)"/.exec(relationship)?.[1];
  const picture = target && zip.file(`word/${target}`);
  return picture ? readQr(pngInBlackAndWhite(picture.asNodeBuffer())) : null;
}

/** A PNG of one bit a pixel and no filters, as the engine writes them. */
function pngInBlackAndWhite(png: Buffer): GreyPicture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const start = png.indexOf('IDAT') + 4;
  const lines = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const stride = 1 + Math.ceil(width / 8);
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const x = at % width;
    return lines.readUInt8(Math.floor(at / width) * stride + 1 + (x >> 3)) & (0x80 >> (x & 7)) ? 255 : 0;
  });
  return { width, height, pixels };
}
