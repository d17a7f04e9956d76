import { afterNextRender, Component, computed, inject, Injector, signal, viewChild, type ElementRef } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { accountPaths, LONGEST_STAFF_LIST, MOST_STAFF, type ImportedStaff, type StaffLine, type StaffPreview } from '@tiepdan/identity/contract';
import { CountPipe, ErrorSummary, FetchFile, Notice, PageHeader, SavedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AccountApi } from '../account-api';
import { base64Of, placeOf, saveSlips } from './sheet-file';

/** Accounts from a staff list: pasted or from a sheet, looked over line by line, written whole, passwords handed out once. */
@Component({
  selector: 'tiepdan-staff-import',
  imports: [CountPipe, ErrorSummary, MatButtonModule, MatFormFieldModule, MatIconModule, MatInputModule, PageHeader, ReactiveFormsModule, RouterLink],
  templateUrl: './staff-import.html',
  styleUrl: './staff-import.scss',
})
export class StaffImport {
  private readonly api = inject(AccountApi);
  private readonly files = inject(FetchFile);
  private readonly notice = inject(Notice);
  private readonly injector = inject(Injector);
  private readonly done = viewChild<ElementRef<HTMLElement>>('done');

  protected readonly longest = LONGEST_STAFF_LIST;
  protected readonly most = MOST_STAFF;
  protected readonly form = new FormGroup({ text: new FormControl('', { nonNullable: true, validators: [Validators.required] }) });
  protected readonly saver = new SavedForm(this.form, { lines: 'text' });
  /** What the list would write, of the text as it was when it was looked over. */
  protected readonly preview = signal<(StaffPreview & { readonly text: string }) | null>(null);
  protected readonly imported = signal<ImportedStaff | null>(null);
  protected readonly ready = computed(() => {
    const seen = this.preview();
    return seen !== null && seen.wrong === 0;
  });

  constructor() {
    // What was looked over is no longer what stands in the field.
    this.form.valueChanges.subscribe(({ text }) => {
      if (this.preview()?.text !== text) this.preview.set(null);
    });
  }

  protected rolesOf(line: StaffLine): string {
    return [...line.roles.map(({ name }) => name), ...(line.agencyName ? [line.agencyName] : [])].join(', ');
  }

  protected async template(): Promise<void> {
    await this.files.save(accountPaths.importTemplate, 'danh-sach-can-bo.xlsx').catch((failure: unknown) => this.notice.fail(failure));
  }

  protected async take(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    try {
      const text = /\.xlsx$/i.test(file.name) ? (await firstValueFrom(this.api.sheet(base64Of(await file.arrayBuffer())))).text : await file.text();
      this.form.controls.text.setValue(text);
      await this.look();
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  protected look(): Promise<void> {
    return this.saver.save(async () => {
      const { text } = this.form.getRawValue();
      this.preview.set({ ...(await firstValueFrom(this.api.preview({ text }))), text });
    });
  }

  protected import(): Promise<void> {
    return this.saver.save(async () => {
      this.imported.set(await firstValueFrom(this.api.import({ text: this.form.getRawValue().text })));
      this.form.reset();
      afterNextRender(() => this.done()?.nativeElement.focus(), { injector: this.injector });
    });
  }

  protected saveSlips({ slips, fileName }: ImportedStaff): void {
    saveSlips(slips, fileName);
  }

  /** Puts the cursor on a wrong line. */
  protected goTo(line: number, area: HTMLTextAreaElement): void {
    const { from, to } = placeOf(area.value, line);
    area.focus();
    area.setSelectionRange(from, to);
  }
}
