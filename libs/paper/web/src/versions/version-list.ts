import { Component, computed, input, output } from '@angular/core';
import { MatAnchor, MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { FileSizePipe } from '@tiepdan/file/web';
import { paperPaths, type PaperView, type TemplateVersion } from '@tiepdan/paper/contract';
import { Chip, InstantPipe } from '@tiepdan/ui/web';

/** Every kept version of a paper's template: who made it and when, the file, its print, and putting it in force again. */
@Component({
  selector: 'tiepdan-version-list',
  imports: [Chip, FileSizePipe, InstantPipe, MatAnchor, MatButton, MatIcon],
  templateUrl: './version-list.html',
  styleUrl: './version-list.scss',
})
export class VersionList {
  readonly paper = input.required<PaperView>();
  readonly mayManage = input(false);
  readonly show = output<TemplateVersion>();
  /** Put in force: a version, or (null) the system's own. */
  readonly choose = output<TemplateVersion | null>();

  protected readonly items = computed(() => {
    const { code, templates } = this.paper();
    return templates.map((template) => ({ template, file: paperPaths.file(code, template.id) }));
  });
}
