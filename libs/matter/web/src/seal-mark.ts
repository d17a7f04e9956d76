import { Component, computed, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatCheckbox } from '@angular/material/checkbox';
import { Session } from '@tiepdan/identity/web';
import type { MatterKind } from '@tiepdan/matter/contract';
import { formEvents } from '@tiepdan/ui/web';
import type { MatterForm } from './matter-form';

/**
 * "Giữ bí mật danh tính" of a matter that is being written. Of a denunciation it is fixed and says why (Luật Tố cáo Đ.8 k.3);
 * of another kind it is offered to who may mark it. A matter chosen from the list is sealed or not already.
 */
@Component({
  selector: 'tiepdan-seal-mark',
  imports: [MatCheckbox, ReactiveFormsModule],
  template: `
    @if (kind() === 'denunciation') {
      @if (writing()) {
        <mat-checkbox [checked]="true" [disabled]="true">Giữ bí mật danh tính (tố cáo thì luôn giữ bí mật, Luật Tố cáo Điều 8)</mat-checkbox>
      }
    } @else if (offered()) {
      <mat-checkbox [formControl]="matter().controls.sealed">Giữ bí mật danh tính người nêu vụ việc, ở mọi lượt tiếp và đơn</mat-checkbox>
      @if (marked()) {
        <p class="muted" role="status">
          Chỉ người được giao mở danh tính mới xem được ai nêu vụ việc. Nội dung, tóm tắt không ghi tên, địa chỉ của họ; bản nháp trên máy này
          không giữ thông tin về họ.
        </p>
      }
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    p {
      margin: 0 0 0 12px;
    }
  `,
})
export class SealMark {
  readonly matter = input.required<MatterForm>();
  /** The kind of what is being written. */
  readonly kind = input.required<MatterKind | null>();

  private readonly session = inject(Session);
  private readonly events = formEvents(this.matter);
  protected readonly writing = computed(() => (this.events(), this.matter().mode === 'new'));
  protected readonly offered = computed(() => this.writing() && this.kind() !== null && this.session.can('matter.seal'));
  protected readonly marked = computed(() => (this.events(), this.matter().controls.sealed.value));
}
