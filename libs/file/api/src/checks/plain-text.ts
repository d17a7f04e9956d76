import type { Content } from './content.js';

/** Controls that no text has; tabs, line breaks and form feeds it may. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Whether a content is text in UTF-8 and nothing else. */
export async function isPlainText(content: Content): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of content.stream()) if (CONTROLS.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    return !CONTROLS.test(decoder.decode());
  } catch {
    return false;
  }
}
