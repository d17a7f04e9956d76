/** The invented province. No province, ward or commune of Việt Nam has these names. */
export const PROVINCE = 'tỉnh Đắk Sơn';

/** A ward or commune, as one writes it in a sentence ("xã Đắk Nhar"). */
export interface Place {
  readonly name: string;
  readonly hamlets: readonly string[];
}

const ward = (name: string): Place => ({ name: `phường ${name}`, hamlets: Array.from({ length: 9 }, (_, i) => `Tổ dân phố ${i + 1}`) });
const commune = (name: string, ...special: string[]): Place => ({
  name: `xã ${name}`,
  hamlets: [...Array.from({ length: 8 }, (_, i) => `Thôn ${i + 1}`), ...special],
});

export const PLACES: readonly Place[] = [
  ward('Gia Sơn'),
  ward('Bắc Gia Sơn'),
  ward('Nam Gia Sơn'),
  commune('Đắk Nhar', 'Bon Bu Lang', 'Bon Đắk Pria'),
  commune('Đắk Lơi', 'Bon Sre Ú'),
  commune('Nâm Tơr', 'Bon Nâm Rung', 'Bon Păng Siêng'),
  commune('Ea Lin', 'Buôn Ea Kmát', 'Buôn Dray'),
  commune('Ea Hra', 'Buôn Knuk'),
  commune('Krông Sơn', 'Buôn Trấp Hạ'),
  commune('Thuận Gia'),
  commune('Trường Khê'),
  commune('Sơn Hòa Đông'),
  commune('Quảng Lĩnh'),
  commune('Bu Nar', 'Bon Bu Kóh'),
];

export const ROADS: readonly string[] = [
  'đường N7',
  'đường Liên Thôn 2',
  'Tỉnh lộ 9B',
  'đường Hồ Thượng',
  'đường Suối Đá',
  'đường vành đai phía đông',
];

export const PROJECTS: readonly string[] = [
  'hồ chứa nước Đắk Rơ Thượng',
  'khu dân cư số 3',
  'đường vành đai phía đông',
  'cụm công nghiệp Thuận Gia',
  'nhà máy điện gió Nâm Tơr 2',
  'đường dây 110 kV Gia Sơn – Ea Lin',
  'khu tái định cư Suối Đá',
  'trung tâm hành chính xã',
];

export const BUSINESSES: readonly string[] = [
  'trại heo',
  'nhà máy chế biến mủ cao su',
  'cơ sở chế biến tinh bột sắn',
  'lò đốt than',
  'trạm trộn bê tông',
  'cơ sở giết mổ gia súc',
  'mỏ đá',
];
