import type { Page } from '@tiepdan/platform/contract';
import type { ContributingRecord, Period } from '@tiepdan/statistics/contract';

/** How a picture's table is drawn. Every picture is a table first; the drawing shows the same cells. */
export const DRAWINGS = ['stack', 'bars', 'heat'] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** What one mark of a picture is. */
export type PictureUnit = 'lượt' | 'đơn' | 'văn bản' | 'thời hạn';

/** How long a stretch of time one row of a picture over time is. */
export const STEPS = { month: 'Theo tháng', quarter: 'Theo quý' } as const;
export type Step = keyof typeof STEPS;

interface PictureWords {
  readonly title: string;
  readonly unit: PictureUnit;
  readonly drawing: Drawing;
  /** One sentence that says what is counted. */
  readonly definition: string;
  /** Rows are stretches of time, and take a step. */
  readonly overTime: boolean;
  /** The first column is also shown as a share of all (on-time rates). */
  readonly rate: boolean;
  /** What the rows are, over the first column of the table. */
  readonly rowsAre: string;
}

/** The pictures of the office, in the order of the page. */
export const PICTURES = {
  receptions: {
    title: 'Lượt tiếp công dân',
    unit: 'lượt',
    drawing: 'stack',
    overTime: true,
    rate: false,
    rowsAre: 'Thời gian',
    definition: 'Số lượt đã tiếp, theo ngày tiếp; không kể lượt hẹn nhưng không đến, lượt từ chối tiếp và lượt đã hủy.',
  },
  petitions: {
    title: 'Đơn tiếp nhận theo loại',
    unit: 'đơn',
    drawing: 'stack',
    overTime: true,
    rate: false,
    rowsAre: 'Thời gian',
    definition: 'Số đơn vào sổ, theo ngày nhận; không kể đơn đã hủy.',
  },
  'limits-met': {
    title: 'Việc có thời hạn: xong đúng hạn, quá hạn',
    unit: 'thời hạn',
    drawing: 'stack',
    overTime: true,
    rate: true,
    rowsAre: 'Thời gian',
    definition: 'Số thời hạn xử lý đơn đã thực hiện xong, theo ngày xong; quá hạn khi xong sau ngày cuối cùng của thời hạn.',
  },
  fields: {
    title: 'Đơn theo lĩnh vực',
    unit: 'đơn',
    drawing: 'bars',
    overTime: false,
    rate: false,
    rowsAre: 'Lĩnh vực',
    definition: 'Số đơn tiếp nhận trong kỳ, theo nhóm lĩnh vực của đơn và theo loại.',
  },
  areas: {
    title: 'Đơn theo xã, phường nơi ở của người gửi',
    unit: 'đơn',
    drawing: 'bars',
    overTime: false,
    rate: false,
    rowsAre: 'Xã, phường',
    definition:
      'Số đơn tiếp nhận trong kỳ, theo xã, phường nơi ở của người đứng tên đầu tiên. Đơn của vụ việc giữ bí mật danh tính không hiện nơi ở.',
  },
  heat: {
    title: 'Đơn theo xã, phường và lĩnh vực',
    unit: 'đơn',
    drawing: 'heat',
    overTime: false,
    rate: false,
    rowsAre: 'Xã, phường',
    definition: 'Số đơn tiếp nhận trong kỳ, theo xã, phường nơi ở của người đứng tên đầu tiên và theo nhóm lĩnh vực.',
  },
  agencies: {
    title: 'Trả lời của cơ quan nhận đơn, văn bản',
    unit: 'văn bản',
    drawing: 'bars',
    overTime: false,
    rate: true,
    rowsAre: 'Cơ quan',
    definition: 'Số văn bản có hạn trả lời trong kỳ đã gửi đến từng cơ quan: trả lời đúng hạn, trả lời quá hạn, quá hạn chưa trả lời, còn trong hạn.',
  },
} as const satisfies Readonly<Record<string, PictureWords>>;
export type PictureCode = keyof typeof PICTURES;

/** A row or a column of a picture. */
export interface PictureAxis {
  readonly key: string;
  readonly label: string;
}

/** A picture as its table. `cells[row][column]` counts; rows add up to `total`. */
export interface Picture {
  readonly code: PictureCode;
  readonly period: Period;
  readonly step: Step | null;
  readonly rows: readonly PictureAxis[];
  readonly columns: readonly PictureAxis[];
  readonly cells: readonly (readonly number[])[];
  /** Over time: the whole of each row a year earlier, in the order of the rows; null otherwise. */
  readonly yearBefore: readonly number[] | null;
  readonly total: number;
}

/** The records behind a cell; `value` is the cell. */
export interface PictureRecords extends Page<ContributingRecord> {
  readonly code: PictureCode;
  readonly row: PictureAxis;
  readonly column: PictureAxis | null;
  readonly value: number;
}

/** The rows of the areas shown by name; the rest stand together under `OTHERS`. */
export const AREAS_MOST = 20;
export const OTHERS = 'others';

/** `2026-03` or `2026-Q1`, as a row of a picture over time is called. */
export const stretchLabel = (key: string): string => (key.includes('Q') ? `Quý ${QUARTERS[Number(key.slice(6)) - 1] ?? ''}/${key.slice(0, 4)}` : `${key.slice(5)}/${key.slice(0, 4)}`);
const QUARTERS = ['I', 'II', 'III', 'IV'];

