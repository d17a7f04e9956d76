import { type PersonOnRecord, showPhone } from '@tiepdan/citizen/contract';

/** One who asks, in a line: name, year of birth, dwelling, telephone. */
export function personLine({ fullName, birthYear, address, phone, headName }: PersonOnRecord): string {
  return [fullName, headName && `người đại diện: ${headName}`, birthYear && `sinh năm ${birthYear}`, address, phone && `điện thoại ${showPhone(phone)}`].filter(Boolean).join(', ');
}

/** The same where only names are known, or the mask stands for them. */
export const whoAsks = (names: readonly string[]): string[] => [...names];
