import { searchWords } from '@tiepdan/platform/contract';

/** Words that nearly every petition has: they tell nothing about what it is about. */
const COMMON = new Set(
  `don khieu nai to cao kien nghi phan anh de nghi viec ve cua va cac cho tai o la co khong duoc bi da theo den tu trong voi nay do mot nhung khi xem xet giai quyet ong ba xa phuong thi tran huyen tinh ubnd uy ban nhan dan
   yeu cau trinh bay noi dung vu thuoc`
    .split(/\s+/)
    .map((word) => searchWords(word)[0] ?? word),
);
/** Fewer telling words than this say too little to call two contents the same. */
const LEAST = 3;
/** The first telling words are enough to find a text by. */
const MOST = 8;

/** The words of a summary that tell what it is about; empty when they are too few. */
export function tellingWords(summary: string | null | undefined): string[] {
  const words = [...new Set(searchWords(summary ?? ''))].filter((word) => !COMMON.has(word) && word.length > 1);
  return words.length < LEAST ? [] : words.slice(0, MOST);
}
