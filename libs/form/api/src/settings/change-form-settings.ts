import { Injectable } from '@nestjs/common';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import {
  type ChangeFormSettingsRequest,
  FORM_CHOICES,
  FORM_SETTING_NAMES,
  type FormSettings,
  type FormSettingsView,
  formChoice,
} from '@tiepdan/form/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { FormSettingsQueries } from './form-settings.queries.js';

/** How each setting reads in the office's history. */
const WORDING = Object.fromEntries(
  FORM_SETTING_NAMES.map((name) => [name, { label: `Cách tính biểu: ${FORM_CHOICES[name].label}`, words: (settings: FormSettings) => formChoice(settings, name).label }]),
) as Wording<FormSettings>;

/** Sets how the office counts where the circulars are silent. What is filed keeps the settings it was filed with. */
@Injectable()
export class ChangeFormSettings {
  constructor(
    private readonly office: OfficeTerms,
    private readonly settings: FormSettingsQueries,
  ) {}

  /** @throws Refusal RECORD.CHANGED_MEANWHILE */
  run(actor: Actor, request: ChangeFormSettingsRequest): Promise<FormSettingsView> {
    return this.office.change(actor, {
      version: request.version,
      read: (tx) => this.settings.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO form_setting AS s (office_id, cases, double_reception, priority, groups) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (office_id) DO UPDATE SET cases = $2, double_reception = $3, priority = $4, groups = $5, version = s.version + 1, updated_at = now()`,
          [actor.officeId, request.cases, request.doubleReception, request.priority, request.groups],
        ),
      wording: WORDING,
    });
  }
}
