import type { ErrorTable } from '@tiepdan/platform/contract';

export const citizenErrors = {
  'CITIZEN.ONE_OF_TWO': { status: 422, message: 'Mỗi người phải được chọn từ danh sách hoặc ghi mới, không để trống và không cả hai.' },
  'CITIZEN.PAPER_NUMBER_MISSING': { status: 422, message: 'Chưa ghi số giấy tờ của {name}. Nếu không có giấy tờ, chọn "Không có giấy tờ" và ghi lý do.' },
  'CITIZEN.NO_PAPER_REASON_MISSING': { status: 422, message: 'Chưa ghi lý do {name} không có giấy tờ.' },
  'CITIZEN.BAD_CITIZEN_ID': { status: 422, message: 'Số căn cước của {name} phải có đúng 12 chữ số.' },
  'CITIZEN.UNKNOWN': { status: 422, message: 'Không tìm thấy công dân đã chọn. Xin chọn lại.' },
  'CITIZEN.NAMED_TWICE': { status: 422, message: '{name} được ghi hai lần.' },
} as const satisfies ErrorTable;
export type CitizenError = keyof typeof citizenErrors;
