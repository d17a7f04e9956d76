/** How often a matter has been received when it is received again: derived from the counted receptions, never typed. */
export function ordinalLabel(ordinal: number): string {
  return ordinal <= 1 ? 'Lần đầu' : `Lần thứ ${ordinal}`;
}
