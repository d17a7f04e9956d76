/** One side of an identity: indicators added up (a leading `-` subtracts), times a factor. */
export interface Side {
  readonly factor?: number;
  readonly terms: readonly string[];
}

/** What the numbers of a report must satisfy. */
export interface Identity {
  readonly code: string;
  readonly sentence: string;
  readonly left: Side;
  readonly operator: '=' | '≤' | '≥';
  readonly right: Side;
}

function parts(code: string, sentence: string, of: readonly string[], total: string): Identity {
  return { code, sentence, left: { terms: of }, operator: '=', right: { terms: [total] } };
}

function atMost(code: string, sentence: string, smaller: string, greater: string): Identity {
  return { code, sentence, left: { terms: [smaller] }, operator: '≤', right: { terms: [greater] } };
}

function atLeast(code: string, sentence: string, left: readonly string[], factor: number, right: readonly string[]): Identity {
  return { code, sentence, left: { terms: left }, operator: '≥', right: { factor, terms: right } };
}

/** Parts that add up to their total, and the limits that follow from the definitions of TT 06/2025, biểu 01/TCD. */
export const IDENTITIES: readonly Identity[] = [
  parts('R1', 'Tiếp lần đầu + tiếp nhiều lần = tổng số lượt tiếp thường xuyên', ['I02', 'I03'], 'I01'),
  parts('R2', 'Vụ việc lần đầu + vụ việc nhiều lần = số vụ việc', ['I06', 'I07'], 'I05'),
  parts('R3', 'Khiếu nại + tố cáo + kiến nghị, phản ánh = số vụ việc', ['I08', 'I09', 'I10'], 'I05'),
  atMost('R4', 'Số vụ việc không lớn hơn số lượt tiếp thường xuyên', 'I05', 'I01'),
  parts('R5', 'Số vụ việc + vụ việc đã tính ở mục lãnh đạo = tổng số vụ việc có lượt tiếp thường xuyên', ['I05', 'I05x'], 'I05t'),
  atMost('R6', 'Tổng số vụ việc có lượt tiếp thường xuyên không lớn hơn số lượt', 'I05t', 'I01'),
  parts('D1', 'Vụ việc của đoàn lần đầu + nhiều lần = số vụ việc của các đoàn', ['I14', 'I15'], 'I12'),
  atMost('D2', 'Số vụ việc của các đoàn không lớn hơn số đoàn', 'I12', 'I11'),
  atMost('D3', 'Số vụ việc của các đoàn không lớn hơn số vụ việc', 'I12', 'I05'),
  atLeast('D4', 'Mỗi đoàn đông người có từ 05 người trở lên', ['I13'], 5, ['I11']),
  atMost('D5', 'Đoàn đông người nhất không lớn hơn tổng số người trong các đoàn', 'I16', 'I13'),
  atMost('D6', 'Số đoàn không lớn hơn số lượt tiếp thường xuyên', 'I11', 'I01'),
  atMost('D7', 'Số người trong các đoàn không lớn hơn số công dân', 'I13', 'I04'),
  atLeast('D8', 'Ngoài đoàn đông người, mỗi lượt có ít nhất 01 người', ['I04', '-I13'], 1, ['I01', '-I11']),
  {
    code: 'D9',
    sentence: 'Ngoài đoàn đông người, mỗi lượt có nhiều nhất 04 người',
    left: { terms: ['I04', '-I13'] },
    operator: '≤',
    right: { factor: 4, terms: ['I01', '-I11'] },
  },
  atMost('D10', 'Vụ việc của đoàn đã tính ở mục lãnh đạo không lớn hơn vụ việc đã tính ở mục lãnh đạo', 'I12x', 'I05x'),
  parts('L1', 'Ngày trực tiếp tiếp + ngày ủy quyền tiếp = số ngày tiếp đã thông báo', ['I22a', 'I22b'], 'I22'),
  parts('L2', 'Lượt trực tiếp tiếp + lượt ủy quyền tiếp = số lượt tiếp của lãnh đạo', ['I17a', 'I17b'], 'I17'),
  parts('L3', 'Người do trực tiếp tiếp + do ủy quyền tiếp = số người lãnh đạo tiếp', ['I18a', 'I18b'], 'I18'),
  parts('L4', 'Vụ việc trực tiếp tiếp + vụ việc ủy quyền tiếp = số vụ việc lãnh đạo tiếp', ['I19a', 'I19b'], 'I19'),
  atMost('L5', 'Số vụ việc lãnh đạo tiếp không lớn hơn số lượt', 'I19', 'I17'),
  atLeast('L6', 'Mỗi đoàn lãnh đạo tiếp có từ 05 người trở lên', ['I21'], 5, ['I20d']),
  atMost('L7', 'Số đoàn lãnh đạo tiếp không lớn hơn số lượt', 'I20d', 'I17'),
  atMost('L8', 'Số người trong các đoàn lãnh đạo tiếp không lớn hơn số người lãnh đạo tiếp', 'I21', 'I18'),
  atMost('L9', 'Số vụ việc của các đoàn lãnh đạo tiếp không lớn hơn số đoàn', 'I20', 'I20d'),
  atMost('L10', 'Số vụ việc của các đoàn không lớn hơn số vụ việc lãnh đạo tiếp', 'I20', 'I19'),
  atLeast('L11', 'Ngoài đoàn đông người, mỗi lượt lãnh đạo tiếp có ít nhất 01 người', ['I18', '-I21'], 1, ['I17', '-I20d']),
  {
    code: 'L12',
    sentence: 'Ngoài đoàn đông người, mỗi lượt lãnh đạo tiếp có nhiều nhất 04 người',
    left: { terms: ['I18', '-I21'] },
    operator: '≤',
    right: { factor: 4, terms: ['I17', '-I20d'] },
  },
  atMost('L13', 'Vụ việc vừa tiếp thường xuyên vừa do lãnh đạo tiếp không lớn hơn số vụ việc lãnh đạo tiếp', 'I05x', 'I19'),
  parts('P1', 'Đơn khiếu nại + tố cáo + kiến nghị, phản ánh = số đơn tiếp nhận', ['I24', 'I25', 'I26'], 'I23'),
  parts('P2', 'Đơn đủ điều kiện + không đủ điều kiện + chưa xem xét = số đơn tiếp nhận', ['I28', 'I29', 'I29p'], 'I23'),
  parts('P3', 'Đơn thuộc thẩm quyền + không thuộc thẩm quyền = đơn đủ điều kiện xử lý', ['I28a', 'I28b'], 'I28'),
  atMost('P4', 'Đơn có nhiều người đứng tên không lớn hơn số đơn tiếp nhận', 'I27', 'I23'),
  parts('V1', 'Văn bản chuyển đơn + văn bản hướng dẫn = văn bản xử lý, chuyển đơn', ['I30a', 'I30b'], 'I30'),
];
