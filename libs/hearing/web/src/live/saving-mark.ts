import { Component, computed, input } from '@angular/core';
import { Chip, type ChipTone } from '@tiepdan/ui/web';
import type { Autosave, SavingState } from './autosave';

const MARKS: Readonly<Record<SavingState, readonly [tone: ChipTone, icon: string, words: string]>> = {
  saved: ['good', 'cloud_done', 'Đã lưu'],
  typed: ['neutral', 'edit', 'Chưa lưu'],
  saving: ['neutral', 'cloud_upload', 'Đang lưu'],
  waiting: ['warning', 'cloud_off', 'Chưa gửi được, sẽ gửi lại khi có mạng'],
  refused: ['danger', 'error', 'Chưa lưu được'],
};

/** Whether what is typed is with the server, in words that change as it is saved. */
@Component({
  selector: 'tiepdan-saving-mark',
  imports: [Chip],
  template: `
    <tiepdan-chip role="status" [tone]="mark()[0]" [icon]="mark()[1]">{{ mark()[2] }}</tiepdan-chip>
    @if (state() === 'waiting') {
      <span class="muted">{{
        inMemory() ? 'Vụ việc giữ bí mật: chỉ giữ trong trang này, xin đừng đóng trang.' : 'Nội dung được giữ trên máy này.'
      }}</span>
    }
    @if (state() === 'refused') {
      <span class="problem" role="alert">{{ saver().problem()?.message }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
  `,
})
export class SavingMark {
  readonly saver = input.required<Autosave>();
  /** Whether what is not sent yet may not lie on this machine: of a sealed matter (Luật Tố cáo Đ.8 k.3). */
  readonly inMemory = input(false);
  protected readonly state = computed(() => this.saver().state());
  protected readonly mark = computed(() => MARKS[this.state()]);
}
