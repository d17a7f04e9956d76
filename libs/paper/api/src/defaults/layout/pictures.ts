import { FIELDS, type FieldKey } from '@tiepdan/paper/contract';
import { AlignmentType, ImageRun, Paragraph, type Table } from 'docx';
import { qrPng } from '../../engine/qr-png.js';
import { TEXT_WIDTH } from './measures.js';
import { frameless } from './tables.js';
import { tag } from './tags.js';

type PictureKey = { [Key in FieldKey]: (typeof FIELDS)[Key] extends { readonly picture: unknown } ? Key : never }[FieldKey];

/** Millimetres as the pixels of a screen, of which there are 96 an inch. */
const pixels = (millimetres: number): number => Math.round((millimetres / 25.4) * 96);

/** A placeholder that is replaced by the picture of the field; `side` in millimetres. */
function placeholder(key: PictureKey, side: number): Paragraph {
  const transformation = { width: pixels(side), height: pixels(side) };
  const altText = { name: FIELDS[key].tag, title: FIELDS[key].tag, description: tag(key) };
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [new ImageRun({ type: 'png', data: qrPng(FIELDS[key].tag), transformation, altText })] });
}

/** Words, and beside them on the right the picture of a field. */
export function besidePicture(words: readonly Paragraph[], key: PictureKey, side: number, width: number = TEXT_WIDTH): Table {
  const picture = Math.round((side + 4) * 56.693);
  return frameless([width - picture, picture], [[words, [placeholder(key, side)]]]);
}
