/** Đồng of the database into triệu đồng of the forms; exact, for the literal is numeric. */
export const MILLIONS = '/ 1e6';
