import { parseTemplate } from '@tiepdan/narrative/contract';

/** What a number is called while its paragraph is being edited. */
export type ChipText = (raw: string) => string;

/** A number as one piece that is moved and deleted whole, and never typed into. */
export function chipOf(raw: string, text: string): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.contentEditable = 'false';
  chip.dataset['token'] = raw;
  chip.textContent = text;
  return chip;
}

/** Puts a paragraph into an editable element: words as text, numbers as chips. */
export function fill(host: HTMLElement, template: string, textOf: ChipText): void {
  host.replaceChildren(
    ...parseTemplate(template).map((stretch) =>
      'text' in stretch ? document.createTextNode(stretch.text) : chipOf(stretch.raw, textOf(stretch.raw)),
    ),
  );
}

/** Reads it back. Braces that somebody typed are no numbers: they are set apart. */
export function readBack(host: Node): string {
  return [...host.childNodes]
    .map((node) => {
      if (!(node instanceof HTMLElement)) return (node.textContent ?? '').replaceAll('{{', '{ {').replaceAll('}}', '} }');
      const { token } = node.dataset;
      if (token !== undefined) return token;
      return node.tagName === 'BR' ? '\n' : readBack(node);
    })
    .join('')
    .replaceAll('\u00a0', ' ');
}

/** Puts a node where the cursor is, or at the end when it is elsewhere, and the cursor after it. */
export function insertAt(host: HTMLElement, range: Range | null, node: Node): void {
  if (range && host.contains(range.commonAncestorContainer)) {
    range.deleteContents();
    range.insertNode(node);
  } else host.append(node);
  const selection = document.getSelection();
  const after = document.createRange();
  after.setStartAfter(node);
  after.collapse(true);
  selection?.removeAllRanges();
  selection?.addRange(after);
}
