/** Claims by which an account is found the first time somebody comes from the sign-in service. */
export const PROVIDER_MATCHES = ['email', 'preferred_username'] as const;
export type ProviderMatch = (typeof PROVIDER_MATCHES)[number];

/** Why somebody who came from the sign-in service was not let in; told on the sign-in page. `{name}` is the service. */
export const PROVIDER_PROBLEMS = {
  away: 'Chưa liên lạc được với {name}. Xin thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
  stale: 'Lượt đăng nhập bằng {name} đã quá lâu hoặc mở từ cửa sổ khác. Xin bấm đăng nhập lại từ đầu.',
  declined: '{name} không xác nhận lượt đăng nhập này. Xin thử lại, hoặc đăng nhập bằng mật khẩu.',
  untrusted: 'Câu trả lời của {name} không kiểm chứng được nên bị từ chối. Xin báo quản trị hệ thống.',
  confirm: 'Tài khoản này chưa gắn với người dùng vừa đăng nhập ở {name}. Xin đăng nhập bằng mật khẩu để xác nhận đó là mình rồi bấm “Gắn”; từ lần sau chỉ cần đăng nhập bằng {name}.',
  unlinked: 'Người dùng {name} này chưa gắn với tài khoản nào của hệ thống. Xin nhờ người quản lý tài khoản ghi đúng địa chỉ thư hoặc tên đăng nhập.',
  closed: 'Tài khoản của đồng chí trong hệ thống này đã đóng. Xin liên hệ người quản lý tài khoản.',
  'other-subject': 'Tài khoản này đã gắn với một người khác của {name}. Xin đăng nhập bằng mật khẩu và bỏ gắn ở trang “Tài khoản của tôi”.',
} as const;
export type ProviderProblem = keyof typeof PROVIDER_PROBLEMS;
