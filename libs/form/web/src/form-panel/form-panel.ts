import { Component, computed, input, output } from '@angular/core';
import type { FormDefinition, FormTable } from '@tiepdan/form/contract';
import { formatFormNumber, isCounted, ROW_STATES } from '@tiepdan/form/contract';
import { InPageLink } from '@tiepdan/statistics/web';
import { DayPipe, SidePanel } from '@tiepdan/ui/web';
import { type FormCell, HEADING_ROW, OWN_ROW, TOTAL_ROW, cellKey, rowOf } from '../cell-key';
import type { FormsAsked } from '../form-api';
import { headingWords } from '../words/figures';
import { CellRecords } from './cell-records';
import { ColumnFacts } from './column-facts';

/**
 * What stands behind a cell: of the office's own row its records, of the total the units that it adds up, of a unit everything it reports,
 * of a column number what the column means.
 */
@Component({
  selector: 'tiepdan-form-panel',
  imports: [CellRecords, ColumnFacts, DayPipe, InPageLink, SidePanel],
  templateUrl: './form-panel.html',
  styleUrl: './form-panel.scss',
})
export class FormPanel {
  readonly form = input.required<FormDefinition>();
  readonly table = input.required<FormTable | undefined>();
  readonly cell = input.required<FormCell>();
  readonly asked = input.required<FormsAsked>();
  readonly closed = output();

  protected readonly key = computed(() => cellKey(this.cell()));
  protected readonly column = computed(() => this.form().columns.find(({ number }) => number === this.cell().column));
  protected readonly row = computed(() => this.table()?.rows.find(({ unitId }) => rowOf(unitId) === this.cell().row));
  protected readonly kind = computed(() => {
    const { row } = this.cell();
    if (row === HEADING_ROW) return 'column';
    if (row === TOTAL_ROW) return 'total';
    return row === OWN_ROW ? 'own' : 'unit';
  });
  protected readonly over = computed(() => `Biểu ${this.form().code}, cột (${this.cell().column})`);
  protected readonly heading = computed(() => {
    const column = this.column();
    if (this.kind() === 'unit') return this.row()?.name ?? 'Không có đơn vị này';
    return column ? headingWords(column) : 'Biểu không có cột này';
  });

  /** The numbers of the row that is open. */
  protected readonly values = computed(() => (this.kind() === 'total' ? (this.table()?.total ?? null) : (this.row()?.values ?? null)));
  protected readonly figure = computed(() => {
    const column = this.column();
    const at = column ? this.form().columns.indexOf(column) : -1;
    const value = this.values()?.[at];
    return column && value !== undefined ? formatFormNumber(value, column.unit) : '';
  });

  /** Failed checks that speak about this very cell. */
  protected readonly complaints = computed(() =>
    (this.table()?.checks ?? []).filter(
      ({ holds, unitId, cells }) =>
        !holds &&
        rowOf(unitId) === this.cell().row &&
        cells.some(({ form, column }) => form === this.form().code && column === this.cell().column),
    ),
  );

  /** What each unit adds to the total of the column. */
  protected readonly parts = computed(() => {
    const column = this.column();
    if (!column) return [];
    const at = this.form().columns.indexOf(column);
    return (this.table()?.rows ?? []).map((row) => {
      const { unitId, name, state, values } = row;
      const value = values?.[at];
      return {
        cell: cellKey({ row: rowOf(unitId), column: column.number }),
        name,
        text: value === undefined ? '' : formatFormNumber(value, column.unit),
        state: isCounted(row) ? '' : ROW_STATES[state],
      };
    });
  });

  protected readonly counted = computed(() => this.parts().filter(({ state }) => !state).length);

  /** Everything a unit reports on this form. */
  protected readonly reported = computed(() => {
    const values = this.row()?.values;
    return this.form().columns.map((column, at) => ({
      number: column.number,
      label: headingWords(column),
      unit: column.unit,
      here: column.number === this.cell().column,
      text: values ? formatFormNumber(values[at] ?? 0, column.unit) : '',
    }));
  });
  protected readonly state = computed(() => {
    const row = this.row();
    return row ? ROW_STATES[row.state] : '';
  });
}
