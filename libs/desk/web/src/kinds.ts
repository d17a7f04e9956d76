import type { SearchHit, TimelineEntry } from '@tiepdan/desk/contract';

/** How each kind of record is called and drawn, wherever records of several kinds stand together. */
export const RECORD_KINDS: Readonly<Record<SearchHit['kind'] | TimelineEntry['kind'], { readonly label: string; readonly icon: string }>> =
  {
    citizen: { label: 'Công dân', icon: 'person' },
    matter: { label: 'Vụ việc', icon: 'folder_open' },
    reception: { label: 'Lượt tiếp', icon: 'groups' },
    petition: { label: 'Đơn', icon: 'description' },
    document: { label: 'Văn bản', icon: 'outgoing_mail' },
    'leader-day': { label: 'Ngày tiếp của lãnh đạo', icon: 'event' },
    step: { label: 'Bước xử lý đơn', icon: 'task_alt' },
    'follow-up': { label: 'Trả lời, đôn đốc', icon: 'mail' },
    flag: { label: 'Dấu của vụ việc', icon: 'flag' },
    gathering: { label: 'Gộp, tách vụ việc', icon: 'call_split' },
  };

/** Where a hit leads. A citizen has no page of their own; their matters are what one looks for. */
export function hitLink(hit: SearchHit): string {
  switch (hit.kind) {
    case 'citizen':
      return `/matters?citizenId=${encodeURIComponent(hit.id)}`;
    case 'matter':
      return `/matters/${hit.id}`;
    case 'reception':
      return `/receptions/${hit.id}`;
    case 'petition':
      return `/petitions/${hit.id}`;
    case 'document':
      return `/documents/${hit.id}`;
  }
}
