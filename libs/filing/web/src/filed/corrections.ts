import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CorrectedCell, FilingCorrections } from '@tiepdan/filing/contract';
import { findForm, formatFormNumber, type FormSet } from '@tiepdan/form/contract';
import { headingWords } from '@tiepdan/form/web';
import { formatCount } from '@tiepdan/platform/contract';
import { Chip, InstantPipe } from '@tiepdan/ui/web';

/** Which numbers of a filed report would be different now, each with the records that did it. */
@Component({
  selector: 'tiepdan-corrections',
  imports: [Chip, InstantPipe, RouterLink],
  templateUrl: './corrections.html',
  styleUrl: './corrections.scss',
})
export class Corrections {
  readonly corrections = input.required<FilingCorrections>();
  readonly set = input.required<FormSet>();
  /** The cell whose records are shown, as its address names it. */
  readonly open = input<string | null>(null);
  readonly chosen = output<string>();

  protected readonly lead = computed(() => {
    const { cells, records, lateEntries } = this.corrections();
    if (cells.length === 0) return 'Số liệu hiện nay giống bản đã nộp.';
    const late = lateEntries > 0 ? `, trong đó ${formatCount(lateEntries)} hồ sơ ghi sau khi nộp` : '';
    const units = new Set(cells.flatMap(({ unitId }) => unitId ?? [])).size;
    const causes = [
      records > 0 ? `do ${formatCount(records)} hồ sơ${late}` : '',
      units > 0 ? `do số liệu của ${formatCount(units)} đơn vị` : '',
    ].filter(Boolean);
    return `${[`${formatCount(cells.length)} con số nay khác bản đã nộp`, ...causes].join(', ')}.`;
  });
  /** Units that had sent nothing in when it was filed and have now, or the other way round: each told once instead of cell by cell. */
  protected readonly units = computed(() => {
    const { cells, period } = this.corrections();
    const whole = cells.filter(isWhole);
    return [...new Set(whole.map(({ unitId }) => unitId))].flatMap((unitId) => {
      const its = whole.filter((cell) => cell.unitId === unitId);
      const [first] = its;
      if (!first || unitId === null) return [];
      return {
        unitId,
        name: first.unitName,
        words: first.frozen === null ? 'khi nộp chưa báo cáo, nay đã có số liệu' : 'khi nộp đã báo cáo, nay không còn số liệu',
        count: formatCount(its.length),
        path: ['/reports/forms', first.slug],
        query: { period: period.code, cell: `${unitId}:${first.column}` },
      };
    });
  });
  private readonly differing = computed(() => this.corrections().cells.filter((cell) => !isWhole(cell)));
  protected readonly rows = computed(() =>
    this.differing().map((cell) => {
      const column = findForm(this.set(), cell.form)?.columns.find(({ number }) => number === cell.column);
      const text = (value: number | null) => (value === null ? 'chưa báo cáo' : column ? formatFormNumber(value, column.unit) : formatCount(value));
      return {
        key: `${cell.slug}:${cell.column}:${cell.unitId ?? ''}`,
        where: `${cell.form} (${cell.column})`,
        heading: column ? headingWords(column) : '',
        whose: cell.unitId === null ? 'Số riêng của cơ quan' : cell.unitName,
        frozen: text(cell.frozen),
        now: text(cell.now),
        difference: `${cell.difference > 0 ? '+' : cell.difference < 0 ? '−' : ''}${text(Math.abs(cell.difference))}`,
        records: recordWords(cell),
        change: cell.unitId === null && cell.records ? `${cell.slug}:${cell.column}` : null,
        path: ['/reports/forms', cell.slug],
        query: { period: this.corrections().period.code, cell: `${cell.unitId ?? 'own'}:${cell.column}` },
      };
    }),
  );
}

/** Whether a cell differs because the whole unit reported, or gave back, since it was filed. */
const isWhole = ({ unitId, frozen, now }: CorrectedCell): boolean => unitId !== null && (frozen === null || now === null);

function recordWords({ records }: CorrectedCell): string {
  if (!records) return '';
  const parts = [
    records.added > 0 ? `${formatCount(records.added)} thêm vào` : '',
    records.removed > 0 ? `${formatCount(records.removed)} không còn tính` : '',
    records.changed > 0 ? `${formatCount(records.changed)} đổi số` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `Hồ sơ: ${parts.join(', ')}` : 'Cách tính đã đổi';
}
