/**
 * Measures of an administrative document (NĐ 30/2020, Phụ lục I). Sizes are half-points, distances twentieths of a point
 * (1 mm = 56.7).
 */
export const FONT = 'Times New Roman';
export const SIZE = { body: 28, heading: 26, capitals: 24, motto: 28, recipients: 22, recipientsTitle: 24, table: 24, small: 22 } as const;
export const mm = (millimetres: number): number => Math.round(millimetres * 56.693);

const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) } as const;

/** A4 upright: top and bottom 20 mm, left 30 mm, right 15 mm. */
export const UPRIGHT = { size: { width: mm(210), height: mm(297) }, margin: MARGIN } as const;
/** A4 on its side, for wide tables; the library turns width and height by itself. */
export const SIDEWAYS_MARGIN = { ...MARGIN, left: mm(20), right: mm(15) } as const;

/** Width of the text: 165 mm upright, 262 mm sideways. */
export const TEXT_WIDTH = mm(165);
export const SIDEWAYS_WIDTH = mm(262);
