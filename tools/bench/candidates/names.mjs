/**
 * Invented people with the frequencies of real Vietnamese names: nearly four in ten are Nguyễn, most men are Văn and most
 * women Thị in the middle, given names are many. Every list is weighted: a word and its share in thousandths.
 */

const FAMILY = [
  ['Nguyễn', 384], ['Trần', 110], ['Lê', 95], ['Phạm', 71], ['Hoàng', 30], ['Huỳnh', 21], ['Phan', 45], ['Vũ', 20], ['Võ', 19], ['Đặng', 21], ['Bùi', 20],
  ['Đỗ', 14], ['Hồ', 13], ['Ngô', 13], ['Dương', 10], ['Lý', 7], ['Đoàn', 7], ['Trương', 15], ['Đinh', 10], ['Lương', 8], ['Mai', 7], ['Trịnh', 7], ['Hà', 6],
  ['Cao', 5], ['Tô', 4], ['Thái', 4], ['Châu', 3], ['Quách', 3], ['Kiều', 3], ['Lưu', 4], ['Niê', 6], ['Kpă', 3], ['Rơ Châm', 3], ['Vương', 4], ['Nông', 4], ['Ksor', 1],
];
const MIDDLE = [
  ['Văn', 270], ['Thị', 310], ['Đức', 34], ['Hữu', 30], ['Thanh', 40], ['Minh', 36], ['Ngọc', 42], ['Xuân', 26], ['Quang', 24], ['Đình', 24], ['Kim', 20],
  ['Thị Thu', 20], ['Thị Ngọc', 14], ['Thị Mỹ', 8], ['Bích', 8], ['Quốc', 20], ['Công', 14], ['Duy', 12], ['Anh', 8], ['Hồng', 12], ['Bá', 8], ['Trọng', 8], ['Thế', 8], ['', 4],
];
const GIVEN = `Hùng Hương Dũng Hà Minh Bình Lan Nam Hải Thảo Long Hoa Tuấn Linh Anh Thành Hằng Sơn Nga Cường Thủy Hòa Phương Đức Mai Tâm Trung Hạnh Tùng Yến Thắng Oanh Việt Nhung
  Quân Thu Hiếu Loan Phúc Dung Kiên Liên Toàn Vân Khánh Tuyết An Huệ Phong Hồng Đạt Ngọc Lâm Xuân Vinh Quỳnh Thịnh Trang Bảo Ánh Quang Giang Hưng Ly Tài Nhi Huy My Mạnh Thúy Khoa Diệp
  Nghĩa Trâm Lộc Ngân Tiến Chi Trí Trinh Đông Vy Sang Thơ Duy Thắm Quý Tú Lợi Hiền Thái Kim Hậu Duyên Danh Như Khang Nhàn Chung Nguyệt Luân Lý Thuận Bích Tân Thoa Đại Mỵ Hoàng Uyên Quyết Cúc Ba
  Đào Tư Sen Sáu Thơm Bảy Lụa Tám Mận Chín Nụ Út Gấm Kỳ Ngà Ước Xoan Vượng Thìn Giáp Tỵ Bính Mùi Đinh Tuất Nhâm Hợi Quế`
  .split(/\s+/)
  .map((name, index) => [name, Math.max(1, Math.round(60 / (index + 12) * 4))]);

const WHAT = [
  ['bồi thường, hỗ trợ khi thu hồi đất', 160], ['cấp giấy chứng nhận quyền sử dụng đất', 140], ['tranh chấp ranh giới thửa đất', 90], ['giá đền bù cây trồng', 60], ['bố trí tái định cư', 60],
  ['chế độ người có công', 50], ['lấn chiếm đất công', 40], ['ô nhiễm tiếng ồn', 40], ['chậm chi trả trợ cấp', 40], ['sửa chữa đường thôn', 40], ['quyết định xử phạt vi phạm hành chính', 60],
  ['cưỡng chế tháo dỡ công trình', 40], ['kỷ luật cán bộ', 30], ['thu phí sai quy định', 30], ['quy hoạch khu dân cư', 50], ['nước sinh hoạt', 30], ['trường học', 20], ['chợ', 20],
];
const HOW = [['Khiếu nại việc', 300], ['Đề nghị giải quyết', 300], ['Phản ánh', 200], ['Kiến nghị về', 120], ['Không đồng ý với', 80]];
const WHERE = `thôn xóm tổ ấp buôn bản`.split(' ').flatMap((unit) => Array.from({ length: 30 }, (_, index) => [`${unit} ${index + 1}`, 1]));
const PLACE = `Gia Sơn,Đắk Thử,Ea Ví,Hòa Mẫu,Tân Dụ,Phú Thử,Bình Ví,An Dụ,Long Mẫu,Vĩnh Thử,Mỹ Ví,Quý Dụ,Thạch Mẫu,Xuân Thử,Kỳ Ví,Thủy Dụ,Lộc Mẫu,Đông Thử,Tây Ví,Nam Dụ`
  .split(',')
  .flatMap((place) => ['xã', 'phường'].map((kind) => [`${kind} ${place}`, 1]));

const SIZE = 2000;

/** SQL of an array in which each word stands as often as it is common; a random element is a random word. */
function drawn(weighted) {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  const words = weighted.flatMap(([word, weight]) => Array.from({ length: Math.max(1, Math.round((weight * SIZE) / total)) }, () => word));
  return words;
}

/** The arrays a load draws from, by the names its SQL calls them. */
export const drawings = { family: drawn(FAMILY), middle: drawn(MIDDLE), given: drawn(GIVEN), what: drawn(WHAT), how: drawn(HOW), whereabouts: drawn(WHERE), place: drawn(PLACE) };
