import type { ErrorTable } from '@tiepdan/platform/contract';

/** Sentences never repeat a person's name or number: `{position}` says which line of the form it is. */
export const citizenErrors = {
  'CITIZEN.ONE_OF_TWO': { status: 422, message: 'Mỗi người phải được chọn từ danh sách hoặc ghi mới, không để trống và không cả hai.' },
  'CITIZEN.PAPER_NUMBER_MISSING': { status: 422, message: 'Chưa ghi số giấy tờ của người thứ {position}. Nếu không có giấy tờ, chọn "Không có giấy tờ" và ghi lý do.' },
  'CITIZEN.NO_PAPER_REASON_MISSING': { status: 422, message: 'Chưa ghi lý do người thứ {position} không có giấy tờ.' },
  'CITIZEN.BAD_CITIZEN_ID': { status: 422, message: 'Số căn cước của người thứ {position} phải có đúng 12 chữ số.' },
  'CITIZEN.BAD_FORMER_PAPER': { status: 422, message: 'Giấy tờ cũ của người thứ {position}: chứng minh nhân dân có 9 hoặc 12 chữ số, căn cước có 12 chữ số, và không ghi một số hai lần.' },
  'CITIZEN.PAPER_OF_OTHER_PARTY': { status: 422, message: 'Loại giấy tờ của người thứ {position} không phải loại của cá nhân hoặc tổ chức đã chọn.' },
  'CITIZEN.HEAD_MISSING': { status: 422, message: 'Chưa ghi người đứng đầu hoặc người đại diện theo pháp luật của tổ chức thứ {position}.' },
  'CITIZEN.NOT_OF_A_PERSON': { status: 422, message: 'Người đứng đầu chỉ ghi cho tổ chức; năm sinh, giới tính chỉ ghi cho cá nhân (dòng thứ {position}).' },
  'CITIZEN.ADDRESS_MISSING': { status: 422, message: 'Chưa ghi địa chỉ của người thứ {position}.' },
  'CITIZEN.UNKNOWN_AREA': { status: 422, message: 'Địa chỉ của người thứ {position}: không có tỉnh hoặc xã này trong danh mục, hoặc xã không thuộc tỉnh đã chọn.' },
  'CITIZEN.COMMUNE_MISSING': { status: 422, message: 'Địa chỉ của người thứ {position} chưa có xã, phường, đặc khu.' },
  'CITIZEN.UNKNOWN': { status: 422, message: 'Không tìm thấy công dân đã chọn ở dòng thứ {position}. Xin chọn lại.' },
  'CITIZEN.NAMED_TWICE': { status: 422, message: 'Người thứ {position} đã được ghi ở dòng trên.' },
  'CITIZEN.APPOINTMENT_LATER': { status: 422, message: 'Văn bản cử người đại diện thứ {position} ghi ngày sau ngày nhận hoặc ngày tiếp.' },
  'CITIZEN.APPOINTMENT_SIGNED_BY_MORE': { status: 422, message: 'Văn bản cử người đại diện thứ {position} ghi nhiều người ký hơn số người của đoàn ({people}).' },
  'CITIZEN.APPOINTMENT_NOT_DUE': { status: 422, message: 'Chỉ ghi văn bản cử người đại diện cho người có tư cách đại diện (dòng thứ {position}).' },
  'CITIZEN.TOO_MANY_REPRESENTATIVES': { status: 422, message: 'Đơn có {people} người đứng tên được cử nhiều nhất {most} người đại diện (Luật Tiếp công dân, Điều 29; NĐ 155/2026, Điều 4).' },
  'CITIZEN.MERGED': { status: 409, message: 'Hồ sơ này đã gộp vào hồ sơ khác nên không sửa được. Xin mở hồ sơ còn lại.' },
  'CITIZEN.MERGE_WITH_ITSELF': { status: 422, message: 'Không gộp một hồ sơ với chính nó.' },
  'CITIZEN.MERGE_SEALED': { status: 422, message: 'Không gộp với người được giữ bí mật danh tính.' },
  'CITIZEN.MERGE_OTHER_UNKNOWN': { status: 422, message: 'Không tìm thấy hồ sơ cần gộp.' },
  'CITIZEN.MERGE_OTHER_MERGED': { status: 409, message: 'Hồ sơ cần gộp đã gộp vào một hồ sơ khác.' },
  'CITIZEN.MERGE_OTHER_CHANGED': { status: 409, message: 'Hồ sơ cần gộp vừa được sửa. Xin tải lại, so lại rồi gộp.' },
  'CITIZEN.MERGE_PARTIES_DIFFER': { status: 422, message: 'Không gộp cá nhân với tổ chức.' },
  'CITIZEN.MERGE_UNKNOWN': { status: 404, message: 'Không tìm thấy lần gộp này.' },
  'CITIZEN.MERGE_UNDONE': { status: 409, message: 'Lần gộp này đã được tách lại.' },
  'CITIZEN.MERGE_KEPT_MERGED': { status: 409, message: 'Hồ sơ còn lại sau đó đã gộp vào hồ sơ khác. Xin tách lần gộp sau trước.' },
} as const satisfies ErrorTable;
export type CitizenError = keyof typeof citizenErrors;
