import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sealing } from '@tiepdan/citizen/api';

/** Words about a matter whose people become secret are kept no longer: they might name them. The grade stays. */
@Injectable()
export class ForgetWords implements OnModuleInit {
  constructor(private readonly sealing: Sealing) {}

  onModuleInit(): void {
    this.sealing.follow(async (tx, { officeId }, { petitions, receptions, matters = [] }, sealed) => {
      if (!sealed) return;
      await tx.query(
        `UPDATE satisfaction s SET words = NULL FROM lookup_code c
         WHERE s.office_id = $1 AND s.words IS NOT NULL AND c.office_id = s.office_id AND c.id = s.code_id AND (c.petition_id = ANY($2::uuid[]) OR c.reception_id = ANY($3::uuid[])
           OR c.hearing_id IN (SELECT h.id FROM hearing_request h WHERE h.office_id = $1 AND (h.matter_id = ANY($4::uuid[]) OR h.petition_id = ANY($2::uuid[]) OR h.reception_id = ANY($3::uuid[]))))`,
        [officeId, petitions, receptions, matters],
      );
    });
  }
}
