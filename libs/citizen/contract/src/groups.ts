/** From this many people on one matter they are a group: đoàn đông người (TT 06/2025, biểu 01/TCD; Luật TCD Đ.29), đơn nhiều người đứng tên. */
export const GROUP_FROM = 5;

/** How many representatives a group names (Luật TCD Đ.29; NĐ 155/2026 Đ.4): 1–2 of 5–10 people, up to 5 of more. */
export function representativesAllowed(people: number): { least: number; most: number } {
  if (people < GROUP_FROM) return { least: 1, most: people };
  return { least: 1, most: people <= 10 ? 2 : 5 };
}
