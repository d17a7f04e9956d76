import type { Sentences } from './teller.js';

/** How both reports begin and end. */
export const frame: Sentences = {
  opening: (told) =>
    `${told.office} báo cáo kết quả công tác ${told.period} (số liệu ${told.days}; cùng kỳ ${told.days.replace('}}', '|previous}}')}) như sau:`,
  closing: (told) => `Trên đây là Báo cáo của ${told.office} ${told.period}./.`,
};
