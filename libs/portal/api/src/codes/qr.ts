import QRCode from 'qrcode';

/** A QR that a cheap camera reads from a crumpled receipt: a quarter of it may be lost; four modules of quiet around it. */
const QUALITY = { errorCorrectionLevel: 'Q', margin: 4 } as const;

/** As an SVG picture, for screens. */
export const qrSvg = (text: string): Promise<string> => QRCode.toString(text, { ...QUALITY, type: 'svg' });

/** As a PNG picture, for papers. @param width of the whole picture, in pixels */
export const qrPng = (text: string, width = 480): Promise<Buffer> => QRCode.toBuffer(text, { ...QUALITY, type: 'png', width });
