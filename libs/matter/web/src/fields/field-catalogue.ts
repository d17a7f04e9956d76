import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { CURRENT_FORM_SET, FORM_SETS, type FieldCatalogue, type FormSet, MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { ErrorPanel, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { MatterApi } from '../matter-api';

const KINDS = Object.keys(MATTER_KINDS) as MatterKind[];

/** Every field, and the column of the statistical forms in which it is counted. Read-only: the list is reference data. */
@Component({
  selector: 'tiepdan-field-catalogue',
  imports: [ErrorPanel, MatFormFieldModule, MatSelectModule, PageHeader, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header heading="Danh mục lĩnh vực" lead="Mỗi lĩnh vực được thống kê ở đúng một cột của mỗi bộ biểu mẫu.">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>Bộ biểu mẫu</mat-label>
          <mat-select [value]="formSet()" (valueChange)="formSet.set($event)">
            @for (set of formSets; track set[0]) {
              <mat-option [value]="set[0]">{{ set[1].label }} ({{ set[1].span }})</mat-option>
            }
          </mat-select>
        </mat-form-field>
      </tiepdan-page-header>
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (loaded.hasValue()) {
        <div class="table-frame">
          <table class="dense">
            <caption class="visually-hidden">
              Lĩnh vực và cột thống kê
            </caption>
            <thead>
              <tr>
                <th scope="col">Lĩnh vực</th>
                @for (kind of kinds; track kind) {
                  <th scope="col">{{ labels[kind] }}</th>
                }
              </tr>
            </thead>
            @for (group of groups(); track group.name) {
              <tbody>
                <tr>
                  <th scope="rowgroup" colspan="4">{{ group.name }}</th>
                </tr>
                @for (field of group.fields; track field.code) {
                  <tr>
                    <td>{{ field.name }}</td>
                    @for (column of field.columns; track $index) {
                      <td>{{ column }}</td>
                    }
                  </tr>
                }
              </tbody>
            }
          </table>
        </div>
      } @else {
        <tiepdan-skeleton-rows [rows]="12" [columns]="4" />
      }
    </div>
  `,
  styles: `
    mat-form-field {
      width: min(460px, 80vw);
    }
    tbody th {
      text-align: left;
    }
  `,
})
export class FieldCataloguePage {
  private readonly api = inject(MatterApi);
  protected readonly loaded = rxResource({ stream: () => this.api.fieldCatalogue() });
  protected readonly formSets = Object.entries(FORM_SETS) as [FormSet, (typeof FORM_SETS)[FormSet]][];
  protected readonly formSet = signal<FormSet>(CURRENT_FORM_SET);
  protected readonly kinds = KINDS;
  protected readonly labels = MATTER_KINDS;
  protected readonly groups = computed(() => (this.loaded.hasValue() ? groupsOf(this.loaded.value(), this.formSet()) : []));
}

interface ShownField {
  readonly code: string;
  readonly name: string;
  /** The column of each kind in words, in the order of the kinds. */
  readonly columns: readonly string[];
}

function groupsOf({ fields, columns }: FieldCatalogue, formSet: FormSet): { name: string; fields: ShownField[] }[] {
  const words = new Map(columns.map((column) => [`${column.formSet}:${column.kind}:${column.code}`, `${column.form}, cột ${column.number}: ${column.label}`]));
  const groups = new Map<string, ShownField[]>();
  for (const { code, name, groupName, places } of fields) {
    const shown = { code, name, columns: KINDS.map((kind) => words.get(`${formSet}:${kind}:${places[formSet][kind] ?? ''}`) ?? '–') };
    groups.set(groupName, [...(groups.get(groupName) ?? []), shown]);
  }
  return [...groups].map(([name, list]) => ({ name, fields: list }));
}
