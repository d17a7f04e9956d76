/** What a leader concludes in the demo, and what bodies are to do. Invented; nobody is named. */
export interface DemoConclusionText {
  readonly text: string;
  readonly tasks: readonly {
    /** Short name of the body. */
    readonly agency: string;
    readonly content: string;
    /** What it reports when it is done. */
    readonly result: string;
  }[];
}

export const CONCLUSION_TEXTS: readonly DemoConclusionText[] = [
  {
    text: 'Nội dung công dân trình bày có cơ sở để xem xét. Giao cơ quan chuyên môn kiểm tra hồ sơ thu hồi đất, làm rõ diện tích và loại đất được bồi thường, trả lời công dân bằng văn bản.',
    tasks: [
      { agency: 'Sở NN&MT', content: 'Kiểm tra hồ sơ thu hồi đất, đối chiếu bản đồ địa chính, báo cáo diện tích và loại đất được bồi thường.', result: 'Đã kiểm tra, điều chỉnh loại đất của một thửa theo bản đồ địa chính.' },
      { agency: 'Sở Tài chính', content: 'Rà soát đơn giá bồi thường đã áp dụng, báo cáo UBND tỉnh.', result: 'Đơn giá đã áp dụng đúng quyết định tại thời điểm thu hồi.' },
    ],
  },
  {
    text: 'Việc thi công làm hư hỏng đường dân sinh kéo dài là có thật. Yêu cầu chủ đầu tư khắc phục dứt điểm, không để người dân phải đi lại nhiều lần.',
    tasks: [{ agency: 'Sở Xây dựng', content: 'Chỉ đạo chủ đầu tư sửa chữa đoạn đường hư hỏng, nghiệm thu và thông báo cho người dân.', result: 'Đoạn đường đã sửa xong, có biên bản nghiệm thu với đại diện thôn.' }],
  },
  {
    text: 'Giao thanh tra xác minh trình tự, thủ tục giải quyết lần đầu; nếu có thiếu sót thì kiến nghị sửa chữa ngay, đối thoại lại với công dân.',
    tasks: [{ agency: 'Thanh tra tỉnh', content: 'Xác minh trình tự, thủ tục giải quyết khiếu nại lần đầu, báo cáo kết quả và kiến nghị.', result: 'Thủ tục đối thoại lần đầu chưa đủ thành phần; đã kiến nghị tổ chức đối thoại lại.' }],
  },
  {
    text: 'Chính sách hỗ trợ đã có quy định. Cơ quan được giao hướng dẫn công dân hoàn thiện hồ sơ, giải quyết trong tháng.',
    tasks: [{ agency: 'Sở Nội vụ', content: 'Hướng dẫn công dân hoàn thiện hồ sơ hưởng chế độ, giải quyết theo thẩm quyền.', result: 'Hồ sơ đã đủ, đã có quyết định hưởng chế độ.' }],
  },
  {
    text: 'Nguồn nước sinh hoạt của khu dân cư phải được kiểm tra trước mùa khô. Các cơ quan phối hợp, báo cáo chung một văn bản.',
    tasks: [
      { agency: 'Sở Y tế', content: 'Lấy mẫu, kiểm nghiệm nước sinh hoạt của khu dân cư, công khai kết quả.', result: 'Mẫu nước đạt quy chuẩn, kết quả đã niêm yết.' },
      { agency: 'Sở NN&MT', content: 'Kiểm tra nguồn thải phía thượng nguồn, xử lý vi phạm nếu có.', result: 'Đã xử lý một cơ sở xả thải chưa qua xử lý.' },
    ],
  },
];
