import { foldText } from '@tiepdan/platform/contract';

/** What a username may be made of: what every keyboard types, without spaces. */
export const USERNAME = /^[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?$/;

/** The username made from a name: `Nguyễn Văn An` is `nguyen.van.an`. Empty when no letter of the name can be typed plainly. */
export function proposeUsername(fullName: string): string {
  return foldText(fullName)
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 57)
    .replace(/\.+$/, '');
}

/** The first of `name`, `name2`, `name3` … that nobody has. */
export function firstFree(proposed: string, taken: ReadonlySet<string>): string {
  if (!taken.has(proposed)) return proposed;
  for (let next = 2; ; next++) if (!taken.has(`${proposed}${next}`)) return `${proposed}${next}`;
}
