import { TASK_FIGURES, TASK_LISTS, type TaskFigure, type TaskList } from '@tiepdan/conclusion/contract';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';

/** The filters of the list of tasks as the address writes them. */
export interface TaskFilters {
  q: string;
  list: TaskList | '';
  agencyId: string;
  hostId: string;
  from: PlainDate | null;
  to: PlainDate | null;
  /** Only of days the reader hosted. */
  mine: boolean;
  /** Comes with a number of the report. */
  figure: TaskFigure | '';
  leaderDayId: string;
  matterId: string;
}
export const UNFILTERED: TaskFilters = { q: '', list: '', agencyId: '', hostId: '', from: null, to: null, mine: false, figure: '', leaderDayId: '', matterId: '' };

/** What each filter narrows the list to, in words. */
export function taskParts(filters: TaskFilters, names: { readonly agency: string; readonly host: string }): Partial<Record<keyof TaskFilters, string | null>> {
  return {
    q: filters.q && `“${filters.q}”`,
    mine: filters.mine ? 'kết luận của tôi' : null,
    list: filters.list && lower(TASK_LISTS[filters.list]),
    figure: filters.figure && lower(TASK_FIGURES[filters.figure]),
    agencyId: filters.agencyId && `giao ${names.agency}`,
    hostId: filters.hostId && `${names.host} kết luận`,
    from: filters.from && `kết luận từ ${formatDay(filters.from)}`,
    to: filters.to && `kết luận đến ${formatDay(filters.to)}`,
    leaderDayId: filters.leaderDayId && 'của một ngày tiếp',
    matterId: filters.matterId && 'của một vụ việc',
  };
}

/** The lists from what must be done first. */
export const SHOWN_LISTS: readonly { readonly list: TaskList | ''; readonly label: string }[] = [
  ...(Object.entries(TASK_LISTS) as [TaskList, string][]).map(([list, label]) => ({ list, label })),
  { list: '', label: 'Tất cả' },
];

function lower(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
