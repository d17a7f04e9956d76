/** What stands where a text about somebody was, once it is erased. Also in the CHECK of `citizen` (migration 39): never changed. */
export const ERASED_WORDS = 'Đã xóa theo quyết định tiêu hủy';
