import type { Anchor } from './walk-chain.js';

/** An office's anchors as they leave the system. */
export interface AnchorsOfOffice {
  readonly officeId: string;
  readonly officeName: string;
  readonly anchors: readonly { readonly day: string; readonly seq: string; readonly hash: string }[];
}

const LINE = /^moc\s+([0-9a-f-]{36})\s+(\d{4}-\d{2}-\d{2})\s+(\d{1,18})\s+([0-9a-f]{64})$/;

/** The text that is kept outside: what it is for, then one anchor a line. */
export function writeAnchors({ officeId, officeName, anchors }: AnchorsOfOffice): string {
  const head = [
    `# MỐC NHẬT KÝ HỆ THỐNG`,
    `# ${officeName}`,
    `# Mỗi dòng: cơ quan, ngày, số thứ tự mắt xích cuối, mã băm SHA-256 của mắt xích đó.`,
    `# Giữ tệp này ở nơi người quản trị máy chủ không sửa được, hoặc in ra lưu hồ sơ.`,
    `# Đối chiếu: npm run audit:verify -- --anchors <tệp này>`,
  ];
  return [...head, ...anchors.map(({ day, seq, hash }) => anchorLine(officeId, { day, seq, hash })), ''].join('\n');
}

/** One anchor as a line. */
export function anchorLine(officeId: string, { day, seq, hash }: { readonly day: string; readonly seq: string; readonly hash: string }): string {
  return `moc ${officeId} ${day} ${seq} ${hash}`;
}

/** Reads what `writeAnchors` wrote, by office; lines of remarks and empty ones are passed over. @throws Error in Vietnamese, naming the line */
export function readAnchors(text: string): ReadonlyMap<string, readonly Anchor[]> {
  const found = new Map<string, Anchor[]>();
  text.split(/\r?\n/).forEach((line, index) => {
    const trimmed = line.replace(/^\uFEFF/, '').trim();
    if (!trimmed || trimmed.startsWith('#')) return;
    const [, officeId, day, seq, hash] = LINE.exec(trimmed) ?? [];
    if (!officeId || !day || !seq || !hash) throw new Error(`Dòng ${index + 1} của tệp mốc không đúng dạng.`);
    found.set(officeId, [...(found.get(officeId) ?? []), { day, seq: BigInt(seq), hash }]);
  });
  return found;
}
