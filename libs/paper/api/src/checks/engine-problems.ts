import type { TemplateProblem } from '@tiepdan/paper/contract';

/** One of the engine's own errors, as far as it is read here. */
interface EngineError {
  readonly message?: string;
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly context?: string;
    readonly file?: string;
    readonly errors?: readonly EngineError[];
  };
}

/** Sentences for what the engine finds wrong with tags; what is not listed is told as a broken file. */
const SENTENCES: Readonly<Record<string, (properties: NonNullable<EngineError['properties']>) => string>> = {
  unclosed_tag: ({ xtag }) => `Trường bắt đầu bằng "{${xtag ?? ''}" thiếu dấu "}" ở cuối.`,
  unopened_tag: ({ xtag }) => `Trường "${xtag ?? ''}}" thiếu dấu "{" ở đầu.`,
  duplicate_open_tag: ({ xtag }) => `Trường "${xtag ?? ''}" có hai dấu "{" liền nhau.`,
  duplicate_close_tag: ({ xtag }) => `Trường "${xtag ?? ''}" có hai dấu "}" liền nhau.`,
  unclosed_loop: ({ xtag }) => `Phần "{#${xtag ?? ''}}" chưa có dấu kết thúc "{/${xtag ?? ''}}".`,
  unopened_loop: ({ xtag }) => `Dấu kết thúc "{/${xtag ?? ''}}" không có dấu mở "{#${xtag ?? ''}}" phía trước.`,
  closing_tag_does_not_match_opening_tag: ({ openingtag, closingtag }) => `Phần "{#${openingtag ?? ''}}" được đóng bằng "{/${closingtag ?? ''}}"; hai tên phải giống nhau.`,
  unbalanced_loop_tags: () => 'Dấu mở và dấu kết thúc của một danh sách nằm ở hai bảng hoặc hai ô khác nhau.',
  no_xml_file_found_at_path: () => 'Tệp không có nội dung văn bản của Word.',
  malformed_xml: () => 'Nội dung văn bản trong tệp bị hỏng.',
  raw_xml_tag_should_be_only_text_in_paragraph: ({ xtag }) => `Trường "{@${xtag ?? ''}}" không được dùng.`,
};

/** What the engine threw, as sentences for whoever made the template. An error that is not the engine's is thrown on. */
export function engineProblems(error: unknown): TemplateProblem[] {
  const thrown = error as EngineError;
  if (!thrown.properties && !/zip|end of data|central directory|corrupted/i.test(thrown.message ?? '')) throw error;
  const all = thrown.properties?.errors?.length ? thrown.properties.errors : [thrown];
  const told = all.map(({ properties = {} }): TemplateProblem => {
    const sentence = SENTENCES[properties.id ?? ''];
    return { severity: 'fault', message: sentence ? sentence(properties) : 'Tệp mẫu bị hỏng nên không đọc được.', where: properties.context ?? properties.xtag ?? null };
  });
  return told.filter((problem, position) => told.findIndex((other) => other.message === problem.message) === position);
}
