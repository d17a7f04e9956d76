import { Injectable } from '@nestjs/common';
import { type ChangeOfficeSettingsRequest, type OfficeSettings as Settings, type OfficeSettingsView, WAYS, agencyErrors } from '@tiepdan/agency/contract';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { OfficeSettings } from '../office-settings.js';

/** How each setting reads in the office's history. */
const WORDING: Wording<Settings> = {
  signedWays: { label: 'Hướng xử lý do lãnh đạo ký', words: ({ signedWays }) => signedWays.map((way) => WAYS[way]).join(', ') || 'Không' },
  jointFrom: { label: 'Đơn nhiều người đứng tên: từ', words: ({ jointFrom }) => `${jointFrom} người` },
  warnDays: { label: 'Nhắc trước hạn', words: ({ warnDays }) => warnDays.map((days) => `${days} ngày làm việc`).join(', ') || 'Không' },
  escalateHeadAfter: { label: 'Báo Trưởng Ban khi quá hạn', words: ({ escalateHeadAfter }) => `${escalateHeadAfter} ngày làm việc` },
  escalateLeaderAfter: { label: 'Báo lãnh đạo khi quá hạn', words: ({ escalateLeaderAfter }) => `${escalateLeaderAfter} ngày làm việc` },
  digestAt: { label: 'Giờ lập danh sách việc trong ngày', words: ({ digestAt }) => digestAt },
};

/** Sets how an office works: who signs, when is warned. */
@Injectable()
export class ChangeOfficeSettings {
  constructor(
    private readonly office: OfficeTerms,
    private readonly settings: OfficeSettings,
  ) {}

  /** @throws Refusal OFFICE.LEADER_BEFORE_HEAD, RECORD.CHANGED_MEANWHILE */
  async run(actor: Actor, request: ChangeOfficeSettingsRequest): Promise<OfficeSettingsView> {
    const { escalateHeadAfter: head, escalateLeaderAfter: leader } = request;
    if (leader < head) throw new Refusal(agencyErrors, 'OFFICE.LEADER_BEFORE_HEAD', { head, leader });
    return this.office.change(actor, {
      version: request.version,
      read: (tx) => this.settings.of(actor.officeId, tx),
      write: (tx) => write(tx, actor.officeId, request),
      wording: WORDING,
    });
  }
}

async function write(tx: EntityManager, officeId: string, settings: Settings): Promise<void> {
  await tx.query(
    `INSERT INTO office_setting AS s (office_id, signed_ways, joint_from, warn_days, escalate_head_after, escalate_leader_after, digest_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (office_id) DO UPDATE SET signed_ways = $2, joint_from = $3, warn_days = $4, escalate_head_after = $5, escalate_leader_after = $6,
       digest_at = $7, version = s.version + 1, updated_at = now()`,
    [officeId, settings.signedWays, settings.jointFrom, settings.warnDays, settings.escalateHeadAfter, settings.escalateLeaderAfter, settings.digestAt],
  );
}
