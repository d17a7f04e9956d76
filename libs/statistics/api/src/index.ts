export * from './period.query.js';
export * from './sources/source.js';
export { sourceOf } from './sources/index.js';
export * from './statistics.module.js';
export { FONT, PAGE, SIZE, TEXT_WIDTH, body, centred, mm, rule, run } from './files/layout.js';
export { type TableCellText, frameless, headingName, ruledTable } from './files/letterhead.js';
export { daysOf, narrativeDay, withinSentence } from './narrative/wording.js';
export { section4 } from './queries/section-4.js';
export { findIndicator } from './indicators/index.js';
