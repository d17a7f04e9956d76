import type { PaperList, PaperView, TemplateVersion } from '@tiepdan/paper/contract';

/** Templates of an invented office. For specs. */
export const SYSTEMS: TemplateVersion = {
  id: '00000000-0000-7000-8000-000000000001',
  version: 1,
  origin: 'system',
  name: 'Thông báo',
  note: null,
  inForce: false,
  size: 9_000,
  createdAt: '2026-11-02T01:00:00.000Z',
  createdByName: null,
};
export const OWN: TemplateVersion = {
  ...SYSTEMS,
  id: '00000000-0000-7000-8000-000000000002',
  version: 2,
  origin: 'office',
  name: 'Mẫu của Ban.docx',
  note: 'Thêm dòng cuối',
  inForce: true,
  createdAt: '2026-11-20T01:00:00.000Z',
  createdByName: 'Ngô Văn Trưởng',
};
export const NOTICE: PaperView = {
  code: 'notice',
  version: 2,
  own: true,
  since: '2026-11-20T01:00:00.000Z',
  byName: 'Ngô Văn Trưởng',
  versions: 2,
  templates: [OWN, SYSTEMS],
  pdf: true,
  revision: 1,
};
export const PAPER_LIST: PaperList = {
  papers: [
    { code: 'notice', version: 2, own: true, since: '2026-11-20T01:00:00.000Z', byName: 'Ngô Văn Trưởng', versions: 2 },
    { code: 'receipt', version: null, own: false, since: null, byName: null, versions: 0 },
  ],
  pdf: false,
};
