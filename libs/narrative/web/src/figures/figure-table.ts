import { Component, computed, input } from '@angular/core';
import { type DeclaredReturn, declaredTable } from '@tiepdan/narrative/contract';
import { CountPipe, DayPipe } from '@tiepdan/ui/web';

/** A table of declared figures as it is printed. */
@Component({
  selector: 'tiepdan-figure-table',
  imports: [CountPipe, DayPipe],
  template: `
    @let its = given();
    <table class="figures">
      <caption>
        {{
          table()?.title
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Đơn vị tính</th>
          <th scope="col" class="number">Kỳ này</th>
          <th scope="col" class="number">Cùng kỳ</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.code) {
          <tr>
            <th scope="row" [style.padding-left.px]="8 + row.level * 16" [class.part]="row.level > 0">{{ row.label }}</th>
            <td>{{ row.unit }}</td>
            <td class="number">
              @if (row.value !== null) {
                {{ row.value | count }}
              } @else {
                <span class="missing">chưa có</span>
              }
            </td>
            <td class="number">
              @if (row.before !== null) {
                {{ row.before | count }}
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
    <p class="source">
      Nguồn: {{ its.source }}; số liệu tính đến ngày {{ its.cutOffOn | day }}.
      @if (its.note) {
        {{ its.note }}
      }
    </p>
  `,
  styleUrl: './figure-table.scss',
})
export class FigureTable {
  readonly given = input.required<DeclaredReturn>();
  protected readonly table = computed(() => declaredTable(this.given().table));
  protected readonly rows = computed(() => {
    const { values, previous } = this.given();
    return (this.table()?.rows ?? []).map((row, position) => ({
      ...row,
      value: values[position]?.value ?? null,
      before: previous?.[position]?.value ?? null,
    }));
  });
}
