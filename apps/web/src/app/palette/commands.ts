import { foldText } from '@tiepdan/platform/contract';

/** One thing the palette can do, found by its name. */
export interface Command {
  readonly label: string;
  readonly hint: string;
  readonly icon: string;
  readonly run: () => unknown;
}

/** The commands whose name or hint holds every typed word, accents or not; those whose name begins so come first. */
export function findCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const query = foldText(typed);
  const words = query.split(' ').filter(Boolean);
  const rank = (command: Command) => (foldText(command.label).startsWith(query) ? 0 : 1);
  return commands
    .filter((command) => {
      const text = foldText(`${command.label} ${command.hint}`);
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => rank(one) - rank(other));
}
