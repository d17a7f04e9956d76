import { Component } from '@angular/core';
import { FormControl } from '@angular/forms';
import { HEARING_AGENCIES_MOST } from '@tiepdan/hearing/contract';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm } from './act-form';
import { AgenciesField } from './agencies-field';

/** Which bodies are asked to attend when this matter is heard (NĐ 154/2026 Đ.26 k.1). */
@Component({
  selector: 'tiepdan-involve-dialog',
  imports: [ActDialog, AgenciesField],
  template: `
    <tiepdan-hearing-act-dialog
      heading="Chọn cơ quan dự"
      verb="Lưu"
      [act]="act"
      explanation="Cơ quan được chọn sẽ có trong danh sách mời của ngày tiếp."
    >
      <tiepdan-agencies-field [control]="act.controls.agencyIds" [known]="act.hearing.agencies" [most]="most" />
    </tiepdan-hearing-act-dialog>
  `,
})
export class InvolveDialog {
  protected readonly most = HEARING_AGENCIES_MOST;
  protected readonly act = new ActForm({
    name: 'involve',
    controls: ({ agencies }) => ({
      agencyIds: new FormControl<readonly string[]>(
        agencies.map(({ id }) => id),
        { nonNullable: true },
      ),
    }),
    send: (api, { agencyIds }, { id, version }) => firstValueFrom(api.involve(id, { version, agencyIds: agencyIds.value })),
  });
}
