import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatAnchor, MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { PAPERS, type PaperCode, type PaperDefinition, paperPaths, type PaperView, type TemplateChanged } from '@tiepdan/paper/contract';
import { EmptyState, ErrorPanel, Notice, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FieldList } from '../fields/field-list';
import { PaperApi, type TriedRecord, type TriedTemplate } from '../paper-api';
import { inForceWords } from '../paper-words';
import { TemplatePreview } from '../preview/template-preview';
import { RecordChoice } from '../record-choice/record-choice';
import { TemplateUpload } from '../upload/template-upload';
import { VersionList } from '../versions/version-list';

/** The template of one paper: what is in force, what it prints, its versions, and how to replace it. */
@Component({
  selector: 'tiepdan-template-page',
  imports: [
    EmptyState,
    ErrorPanel,
    FieldList,
    MatAnchor,
    MatButton,
    MatIcon,
    PageHeader,
    RecordChoice,
    RouterLink,
    SkeletonRows,
    TemplatePreview,
    TemplateUpload,
    VersionList,
  ],
  templateUrl: './template-page.html',
  styleUrl: './template-page.scss',
})
export class TemplatePage {
  /** Of the address. */
  readonly code = input.required<string>();

  private readonly api = inject(PaperApi);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  /** Null when the address names no paper. */
  protected readonly paper = computed(() => (Object.hasOwn(PAPERS, this.code()) ? (this.code() as PaperCode) : null));
  protected readonly definition = computed((): PaperDefinition | null => {
    const code = this.paper();
    return code && PAPERS[code];
  });
  protected readonly mayManage = computed(() => this.session.can('template.manage'));
  protected readonly loaded = rxResource({
    params: () => this.paper() ?? undefined,
    stream: ({ params }) => this.api.one(params),
  });
  protected readonly words = inForceWords;
  /** What the preview shows; the template in force until another is asked for. */
  protected readonly shown = signal<{ readonly template: TriedTemplate; readonly words: string } | null>(null);
  protected readonly record = signal<TriedRecord | null>(null);
  protected readonly inForceId = computed(() => (this.loaded.hasValue() ? (this.loaded.value().templates.find(({ inForce }) => inForce)?.id ?? null) : null));
  /** What is previewed: the same object while it is the same template, so that nothing is printed again without need. */
  protected readonly previewed = computed((): TriedTemplate => {
    const [shown, id] = [this.shown(), this.inForceId()];
    return shown?.template ?? (id ? { templateId: id } : {});
  });
  protected readonly file = computed(() => paperPaths.file(this.code(), this.inForceId() ?? 'system'));

  constructor() {
    effect(() => {
      this.code();
      this.shown.set(null);
      this.record.set(null);
    });
  }

  /** Shows a template in the preview: the one in force when nothing is named. */
  protected show(template: TriedTemplate | null, words = ''): void {
    this.shown.set(template && { template, words });
  }

  /** Puts a kept version, or (null) the system's own, in force; the one before can be taken back. */
  protected async putInForce(view: PaperView, templateId: string | null, words: string): Promise<void> {
    const before = view.own ? this.inForceId() : null;
    try {
      const { revision } = await firstValueFrom(this.api.putInForce(view.code, { templateId, revision: view.revision }));
      this.loaded.reload();
      this.notice.undoable(`Đang dùng ${words}.`, () => this.back(view.code, before, revision));
    } catch (failure) {
      this.loaded.reload();
      this.notice.fail(failure);
    }
  }

  /** A file has become the version in force. */
  protected replaced(view: PaperView, changed: TemplateChanged): void {
    const before = view.own ? this.inForceId() : null;
    this.shown.set(null);
    this.loaded.reload();
    this.notice.undoable(`Đã dùng mẫu mới, phiên bản ${changed.version ?? ''}.`, () => this.back(view.code, before, changed.revision));
  }

  private async back(code: PaperCode, templateId: string | null, revision: number): Promise<void> {
    await firstValueFrom(this.api.putInForce(code, { templateId, revision }));
    this.loaded.reload();
  }
}
