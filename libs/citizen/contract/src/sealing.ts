/** What stands in place of a denouncer's name everywhere it may not be read (Luật Tố cáo Đ.8 k.3, Đ.56). */
export const SEALED_NAME = 'Người tố cáo (giữ bí mật)';
