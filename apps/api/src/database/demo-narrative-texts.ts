/** Figures that departments of the demo declare for its last closed quarter; invented, and they add up. */
export const DEMO_FIGURES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  spreading: { documents: 4, classes: 6, people: 318 },
  'anti-corruption': { 'assets-due': 46, 'assets-declared': 46, 'assets-missing': 0, 'positions-moved': 3, 'conduct-broken': 0, 'cases-found': 0, 'people-handled': 0 },
  'one-stop': {
    opening: 1874,
    received: 15820,
    'received-online': 12996,
    'received-post': 437,
    'received-direct': 2387,
    resolved: 15102,
    'resolved-early': 6240,
    'resolved-on-time': 8809,
    'resolved-late': 53,
    'resolved-post': 2618,
    returned: 341,
    closing: 2251,
  },
  guidance: { total: 2904, direct: 1312, 'calls-out': 655, 'calls-in': 937 },
  satisfaction: { total: 2156, satisfied: 2139, neutral: 14, unsatisfied: 3 },
};

/** The same quarter a year earlier, for what is compared. */
export const DEMO_FIGURES_BEFORE: typeof DEMO_FIGURES = {
  spreading: { documents: 3, classes: 5, people: 284 },
  'anti-corruption': { 'assets-due': 44, 'assets-declared': 44, 'assets-missing': 0, 'positions-moved': 2, 'conduct-broken': 1, 'cases-found': 0, 'people-handled': 0 },
  'one-stop': {
    opening: 2011,
    received: 14730,
    'received-online': 11205,
    'received-post': 512,
    'received-direct': 3013,
    resolved: 14466,
    'resolved-early': 5102,
    'resolved-on-time': 9287,
    'resolved-late': 77,
    'resolved-post': 2544,
    returned: 398,
    closing: 1877,
  },
  guidance: { total: 2711, direct: 1198, 'calls-out': 640, 'calls-in': 873 },
  satisfaction: { total: 1980, satisfied: 1951, neutral: 22, unsatisfied: 7 },
};

/** What the officer of the demo wrote, by the places of the outline. */
export const DEMO_PARAGRAPHS: Readonly<Record<string, string>> = {
  'spreading.words':
    'Các văn bản mới về tiếp công dân, khiếu nại, tố cáo và phòng, chống tham nhũng được quán triệt tại giao ban hằng tháng và đăng trên trang thông tin nội bộ của cơ quan.',
  'anti-corruption.prevention':
    'Cơ quan công khai dự toán, quyết toán, mua sắm và việc bổ nhiệm, nâng lương theo quy định; thực hiện quy tắc ứng xử và giờ giấc làm việc; phối hợp vận hành hệ thống giải quyết thủ tục hành chính của tỉnh.',
  'anti-corruption.procedures': 'Việc tự kiểm tra nội bộ thực hiện theo kế hoạch năm; không phát hiện vi phạm về trình tự, thủ tục.',
  'one-stop.causes': 'Hồ sơ quá hạn chủ yếu do chờ ý kiến của cơ quan phối hợp. Các trường hợp quá hạn đều có văn bản xin lỗi và hẹn lại ngày trả kết quả.',
  plan: 'Tiếp tục tham mưu lịch tiếp công dân của lãnh đạo, theo dõi các vụ việc đông người, kéo dài; đôn đốc cơ quan chưa trả lời văn bản chuyển đơn; phối hợp nâng tỷ lệ hồ sơ nộp trực tuyến.',
};
