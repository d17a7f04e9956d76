/** From this many people on one matter they are a group: đoàn đông người (TT 06/2025, biểu 01/TCD; Luật TCD Đ.29), đơn nhiều người đứng tên. */
export const GROUP_FROM = 5;

/** How many representatives a group names (Luật TCD Đ.29; NĐ 155/2026 Đ.4): 1–2 of 5–10 people, up to 5 of more. */
export function representativesAllowed(people: number): { least: number; most: number } {
  if (people < GROUP_FROM) return { least: 1, most: people };
  return { least: 1, most: people <= 10 ? 2 : 5 };
}

/** What is remarked, and stops nothing, where `lacksAppointment`. */
export const NO_APPOINTMENT = 'Chưa có văn bản cử đại diện';

/**
 * Whether a group of `people` has nobody named who speaks for it by a paper (Luật TCD Đ.29; NĐ 155/2026 Đ.4). It may still be
 * brought, so no record is refused for it.
 */
export function lacksAppointment(people: number, named: readonly { readonly appointment?: { readonly on?: unknown } | null }[]): boolean {
  return people >= GROUP_FROM && named.every(({ appointment }) => !appointment?.on);
}
