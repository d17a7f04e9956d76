import { PLACES, type Place } from '../world/places.js';

/** A matter that many people pursue together, or that a leader hears: plans name it by its key. */
export interface Flagship {
  readonly place: Place;
  readonly field: string;
  readonly body: string;
  readonly summary: string;
  readonly request: string;
}

const place = (name: string): Place => {
  const found = PLACES.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no place ${name}`);
  return found;
};

const flagship = (at: string, field: string, body: string, summary: string, request: string): Flagship => ({
  place: place(at),
  field,
  body,
  summary,
  request,
});

export const FLAGSHIPS = {
  reservoir: flagship(
    'xã Đắk Nhar',
    'land-compensation',
    'agriculture',
    'Kiến nghị bồi thường, tái định cư dự án hồ chứa nước Đắk Rơ Thượng của các hộ xã Đắk Nhar',
    'điều chỉnh đơn giá, bố trí đất sản xuất và tái định cư',
  ),
  'wind-farm': flagship(
    'xã Nâm Tơr',
    'land-compensation',
    'commune',
    'Kiến nghị bồi thường hành lang an toàn nhà máy điện gió Nâm Tơr 2',
    'bồi thường đất, nhà trong bán kính ảnh hưởng',
  ),
  'state-farm': flagship(
    'xã Krông Sơn',
    'land-reclaim',
    'agriculture',
    'Kiến nghị trả lại đất nhận khoán của nông trường cà phê cũ tại xã Krông Sơn',
    'giao lại đất nhận khoán cho các hộ',
  ),
  'ring-road': flagship(
    'phường Gia Sơn',
    'land-compensation',
    'construction',
    'Kiến nghị chi trả bồi thường dự án đường vành đai phía đông',
    'chi trả tiền bồi thường còn thiếu',
  ),
  'pig-farm': flagship(
    'xã Thuận Gia',
    'environment',
    'agriculture',
    'Phản ánh trại heo tập trung tại xã Thuận Gia gây ô nhiễm',
    'đình chỉ hoạt động, di dời trại heo',
  ),
  'market-stalls': flagship(
    'phường Nam Gia Sơn',
    'business',
    'industry',
    'Kiến nghị về phương án di dời tiểu thương chợ phường Nam Gia Sơn',
    'giữ lại chợ cũ hoặc giảm giá thuê điểm bán ở chợ mới',
  ),
  'forest-land': flagship(
    'xã Bu Nar',
    'forestry',
    'agriculture',
    'Kiến nghị bóc tách đất canh tác của đồng bào ra khỏi lâm phần tại xã Bu Nar',
    'bóc tách đất sản xuất, cấp giấy chứng nhận',
  ),
  'power-line': flagship(
    'xã Ea Lin',
    'land-compensation',
    'industry',
    'Kiến nghị bồi thường hành lang đường dây 110 kV Gia Sơn – Ea Lin',
    'bồi thường đất và cây trồng dưới hành lang',
  ),
  'housing-lots': flagship(
    'phường Bắc Gia Sơn',
    'land-certificate',
    'agriculture',
    'Kiến nghị cấp giấy chứng nhận cho người mua nền tại khu dân cư số 3',
    'cấp giấy chứng nhận cho từng hộ mua nền',
  ),
  quarry: flagship(
    'xã Sơn Hòa Đông',
    'minerals-water',
    'agriculture',
    'Phản ánh mỏ đá tại xã Sơn Hòa Đông nổ mìn gây nứt nhà, bụi',
    'dừng khai thác, bồi thường thiệt hại',
  ),
  'cassava-plant': flagship(
    'xã Ea Hra',
    'environment',
    'agriculture',
    'Phản ánh cơ sở chế biến tinh bột sắn tại xã Ea Hra xả nước thải ra suối',
    'xử lý ô nhiễm, bồi thường ao cá của dân',
  ),
  'school-site': flagship(
    'xã Trường Khê',
    'education',
    'education',
    'Kiến nghị không sáp nhập điểm trường tiểu học tại xã Trường Khê',
    'giữ lại điểm trường',
  ),
  'unpaid-wages': flagship(
    'xã Thuận Gia',
    'labour',
    'home-affairs',
    'Kiến nghị về việc công nhân nhà máy chế biến mủ cao su bị nợ lương',
    'buộc doanh nghiệp trả lương, đóng bảo hiểm',
  ),
  resettlement: flagship(
    'xã Quảng Lĩnh',
    'land-compensation',
    'construction',
    'Kiến nghị hoàn thiện hạ tầng khu tái định cư Suối Đá',
    'cấp nước sạch, làm đường và cấp giấy chứng nhận',
  ),
  'industrial-cluster': flagship(
    'xã Thuận Gia',
    'land-recovery',
    'commune',
    'Kiến nghị về thu hồi đất làm cụm công nghiệp Thuận Gia',
    'thỏa thuận lại giá đất trước khi thu hồi',
  ),
  'flood-relief': flagship(
    'xã Đắk Lơi',
    'social-allowance',
    'agriculture',
    'Kiến nghị hỗ trợ thiệt hại hoa màu do lũ tại xã Đắk Lơi',
    'hỗ trợ đủ mức theo diện tích thiệt hại',
  ),
  'road-damage': flagship(
    'xã Quảng Lĩnh',
    'transport',
    'construction',
    'Phản ánh xe chở đá làm hư Tỉnh lộ 9B đoạn qua xã Quảng Lĩnh',
    'cấm xe quá tải, sửa chữa mặt đường',
  ),
  'contract-teachers': flagship(
    'phường Gia Sơn',
    'civil-service',
    'education',
    'Kiến nghị xét tuyển đặc cách giáo viên hợp đồng lâu năm',
    'xét tuyển đặc cách',
  ),
  'clean-water': flagship(
    'xã Đắk Lơi',
    'utilities',
    'construction',
    'Phản ánh công trình nước sạch liên thôn xã Đắk Lơi ngừng hoạt động',
    'khôi phục cấp nước',
  ),
  'river-sand': flagship(
    'xã Krông Sơn',
    'minerals-water',
    'agriculture',
    'Phản ánh khai thác cát gây sạt lở bờ sông tại xã Krông Sơn',
    'thu hồi giấy phép khai thác',
  ),
  'market-fire': flagship(
    'xã Ea Lin',
    'business',
    'industry',
    'Kiến nghị hỗ trợ tiểu thương sau vụ cháy chợ xã Ea Lin',
    'hỗ trợ vốn, dựng lại chợ',
  ),
  // Heard by leaders, some of them in large groups.
  'coop-yard': flagship(
    'xã Krông Sơn',
    'land-reclaim',
    'agriculture',
    'Kiến nghị trả lại đất đã cho hợp tác xã cũ mượn làm sân kho tại xã Krông Sơn',
    'trả lại đất hoặc bồi thường cho các hộ',
  ),
  'resettlement-price': flagship(
    'phường Gia Sơn',
    'land-compensation',
    'agriculture',
    'Kiến nghị nâng giá đất bồi thường dự án khu tái định cư Suối Đá tại phường Gia Sơn',
    'áp giá bồi thường sát giá thị trường',
  ),
  'village-bridge': flagship(
    'xã Bu Nar',
    'transport',
    'construction',
    'Kiến nghị làm lại cầu dân sinh bị lũ cuốn tại Bon Bu Kóh, xã Bu Nar',
    'đầu tư cầu kiên cố trước mùa mưa',
  ),
  'commune-centre': flagship(
    'xã Trường Khê',
    'land-recovery',
    'commune',
    'Kiến nghị điều chỉnh ranh thu hồi đất làm trung tâm hành chính xã Trường Khê',
    'điều chỉnh ranh để giữ lại đất ở của các hộ',
  ),
  'rubber-land': flagship(
    'xã Đắk Lơi',
    'land-management',
    'agriculture',
    'Kiến nghị giao đất cao su thanh lý cho hộ thiếu đất sản xuất tại xã Đắk Lơi',
    'giao đất sản xuất cho hộ dân tộc thiểu số',
  ),
  irrigation: flagship(
    'xã Ea Hra',
    'public-investment',
    'agriculture',
    'Phản ánh kênh thủy lợi thi công dở dang gây thiếu nước tưới tại xã Ea Hra',
    'hoàn thành tuyến kênh trước vụ đông xuân',
  ),
  'bus-station': flagship(
    'phường Nam Gia Sơn',
    'transport',
    'construction',
    'Kiến nghị về việc di dời bến xe phường Nam Gia Sơn',
    'giữ lại bến xe hoặc bố trí điểm đón trả khách',
  ),
} as const satisfies Readonly<Record<string, Flagship>>;

export type FlagshipKey = keyof typeof FLAGSHIPS;
