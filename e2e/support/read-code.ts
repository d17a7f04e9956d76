import { type Locator } from '@playwright/test';
import jsqr from 'jsqr';

/** Its package is of the older kind: loaded as a module, the function stands one step further in than its types say. */
const readQr = (jsqr as typeof jsqr & { readonly default?: typeof jsqr }).default ?? jsqr;

/** What a telephone held before this part of a screen reads in it. */
export async function scanned(picture: Locator): Promise<string> {
  const png = (await picture.screenshot()).toString('base64');
  // An empty page has no content security policy of ours, so that it may open the picture.
  const table = await picture.page().context().newPage();
  const { pixels, width, height } = await table.evaluate(pixelsOf, `data:image/png;base64,${png}`);
  await table.close();
  const found = readQr(new Uint8ClampedArray(pixels), width, height);
  if (!found) throw new Error('there is no QR code to be read here');
  return found.data;
}

/** Runs in the browser. */
async function pixelsOf(address: string): Promise<{ pixels: number[]; width: number; height: number }> {
  const picture = await createImageBitmap(await (await fetch(address)).blob());
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  canvas?.drawImage(picture, 0, 0);
  return { pixels: Array.from(canvas?.getImageData(0, 0, width, height).data ?? []), width, height };
}
