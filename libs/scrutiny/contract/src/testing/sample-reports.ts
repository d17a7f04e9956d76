/**
 * Reports of invented offices for specs and the demo, in sentences of our own. The figures of the first two are those of two printed
 * reports whose slips are known (docs/SEED-REPORT.md): 196 for 206, 62 + 107 for 179, 96 and 92, 61 people in five receptions, two stocks
 * at one day; and 156 + 54 + 341 for 532.
 */
export const YEAR_REPORT = `
II. KẾT QUẢ

### 1. Kết quả giải quyết thủ tục hành chính

- Trong Quý IV (từ ngày 15/9/2023 đến ngày 30/11/2023), Trung tâm Phục vụ hành chính công tiếp nhận 17.040 hồ sơ, gồm 13.580 hồ sơ trực tuyến (chiếm 79,69%); tồn kỳ trước chuyển qua 2.200 hồ sơ.

Đã giải quyết và trả kết quả 14.713 hồ sơ, gồm: trước hạn: 4.921 hồ sơ (chiếm 33,45%), đúng hạn 9.754 hồ sơ (chiếm 66,30%), quá hạn: 38 hồ sơ (chiếm 0,26%).

Trong quý IV, có 396 hồ sơ trả lại (chiếm 2,06%).

- Trong năm 2023 (từ ngày 15/12/2022 đến ngày 30/11/2023), Trung tâm Phục vụ hành chính công tiếp nhận 73.021 hồ sơ; tồn kỳ trước chuyển qua 2.723 hồ sơ.

Đã giải quyết và trả kết quả 68.887 hồ sơ, gồm: trước hạn: 25.192 hồ sơ, đúng hạn 43.405 hồ sơ, quá hạn: 290 hồ sơ. Trong năm có 2.689 hồ sơ trả lại.

### 2. Kết quả tiếp công dân

#### 2.1. Quý IV năm 2023: từ ngày 15/9/2023 đến ngày 30/11/2023

a) Tiếp công dân thường xuyên

- Ban Tiếp công dân đã tiếp 40 lượt (lần đầu: 14 lượt, nhiều lần: 26 lượt); với 33 vụ việc, số công dân là 197 người; lần đầu: 14 vụ; nhiều lần: 19 vụ (khiếu nại 02 vụ; kiến nghị, phản ánh 31 vụ việc);

- Tiếp 03 đoàn đông người, với 03 vụ việc; tổng số người 137 người; lần đầu: 01 vụ việc; nhiều lần: 02 vụ việc; đoàn đông nhất 121 người.

b) Tiếp công dân định kỳ của lãnh đạo

Chủ tịch, các Phó Chủ tịch UBND tỉnh đã tiếp công dân định kỳ, đột xuất được 03 lượt, tổng số người: 06 người, với 03 vụ việc.

c) Tiếp nhận đơn

- Trong quý, Ban Tiếp công dân tiếp nhận, xử lý 196 đơn. Gồm: khiếu nại 07 đơn; tố cáo 11 đơn; kiến nghị, phản ánh 188 đơn.

#### 2.2. Năm 2023: từ ngày 15/12/2022 đến ngày 30/11/2023

a) Tiếp công dân thường xuyên

- Ban Tiếp công dân đã tiếp tổng số 179 lượt (giảm 66 lượt), với tổng số 96 vụ việc, giảm 42 vụ việc (lần đầu: 62 lượt, nhiều lần: 107 lượt); tổng số công dân là 748 người (tăng 238 người); 92 vụ việc, gồm: lần đầu: 58 vụ việc; nhiều lần là 34 vụ việc (khiếu nại 04 vụ việc; tố cáo 04 vụ việc; kiến nghị, phản ánh 84 vụ việc).

- Tiếp 25 đoàn đông người (tăng 07 đoàn), với 16 vụ việc; tổng số người là: 524 người (tăng 298 người); lần đầu: 07 vụ việc; nhiều lần: 09 vụ việc; đoàn đông nhất 121 người.

b) Tiếp công dân định kỳ của lãnh đạo

Chủ tịch, các Phó Chủ tịch UBND tỉnh đã tiếp công dân định kỳ, đột xuất được 08 lượt, tổng số người: 138 người, với 08 vụ việc; có 03 vụ việc đoàn đông người, với số người là 77 người.

c) Tiếp nhận đơn

Ban Tiếp công dân tiếp nhận, xử lý 724 đơn (giảm 372 đơn). Gồm: khiếu nại 47 đơn; tố cáo 56 đơn; kiến nghị, phản ánh 621 đơn.
`;

/** Broken into lines as scanners do, undated, with vague words. */
export const SCANNED_REPORT = `
- Thực hiện tiếp nhận gần 352 phản ánh, kiến nghị về TTHC; có

19 phản ánh, kiến nghị qua đơn thư, 163 phản ánh, kiến nghị trên

Hệ thống của Chính phủ, còn lại qua đường dây nóng.

+ Tiếp công dân: Ban Tiếp công dân tỉnh đã tiếp thường xuyên

hơn 285 lượt (336 người); tiếp 09 đoàn đông người.

+ Xử lý đơn thư: Ban Tiếp công dân tỉnh đã tiếp nhận

tổng cộng hơn 1112 đơn (41 đơn có nhiều người đứng tên); số đơn đủ điều

kiện xử lý: 532 đơn (đơn khiếu nại: 156 đơn; đơn tố cáo: 54 đơn; đơn

phản ánh, kiến nghị: 341 đơn).
`;

/** A report that can be true in every figure. */
export const SOUND_REPORT = `
#### 1. Quý I năm 2026: từ ngày 15/12/2025 đến ngày 14/3/2026

Ban Tiếp công dân đã tiếp thường xuyên 30 lượt (lần đầu: 20 lượt, nhiều lần: 10 lượt), 46 người, 25 vụ việc (khiếu nại 05 vụ việc; tố cáo 02 vụ việc; kiến nghị, phản ánh 18 vụ việc).

- Tiếp 02 đoàn đông người, với 02 vụ việc; tổng số người 12 người; đoàn đông nhất 07 người.

Chủ tịch UBND tỉnh đã tiếp công dân định kỳ 03 ngày, 05 lượt, 09 người, 05 vụ việc.

Ban Tiếp công dân tiếp nhận 120 đơn, đủ điều kiện xử lý 80 đơn (khiếu nại 10 đơn; tố cáo 05 đơn; kiến nghị, phản ánh 65 đơn), không đủ điều kiện 40 đơn.
`;
