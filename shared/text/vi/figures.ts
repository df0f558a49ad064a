/** Words of explanations and remarks about figures. */
export const figuresWords = {
  evidence: { form: 'biểu', list: 'danh sách' },
  /** The board's own table with a row for each unit, where it is named as a source. */
  summary: 'bảng tổng hợp',
  countingDate: { decision: 'ngày quyết định kết nạp', ceremony: 'ngày lễ kết nạp' },
  fields: {
    sex: 'giới tính',
    people: 'dân tộc',
    religion: 'tôn giáo',
    education: 'trình độ giáo dục phổ thông',
    qualification: 'trình độ chuyên môn',
    occupation: 'nghề nghiệp',
    birth: 'ngày sinh',
    youthUnion: 'đoàn viên',
    theory: 'trình độ lý luận chính trị',
    admittedDate: 'ngày vào Đảng',
    probation: 'ngày chính thức',
    duty: 'trạng thái sinh hoạt',
    organisationType: 'loại hình tổ chức cơ sở đảng',
  },
  /** After the first of many names. */
  more: (count: number) => `và ${count} nơi khác`,
  targetKinds: { assigned: 'cấp trên giao', resolution: 'nghị quyết', striving: 'phấn đấu' },

  formula: {
    count: (label: string) => `Số người “${label}” theo biểu hoặc danh sách của từng đơn vị, rồi cộng các đơn vị.`,
    mean: 'Tổng số tuổi chia cho số người, làm tròn một chữ số thập phân; không lấy bình quân của các số bình quân.',
    members: (label: string) =>
      `“${label}” theo biểu, hoặc đếm trong danh sách đảng viên của đúng ngày cuối kỳ, của từng đơn vị, rồi cộng các đơn vị; danh sách của ngày khác không dùng.`,
    membersBefore: (label: string) =>
      `“${label}” theo biểu, hoặc đếm trong danh sách đảng viên của đúng ngày trước kỳ, của từng đơn vị, rồi cộng các đơn vị.`,
    membersMean:
      'Tổng số tuổi của đảng viên vào ngày cuối kỳ chia cho số người, làm tròn một chữ số thập phân; không lấy bình quân của các số bình quân.',
    state: (label: string) => `“${label}” lấy từ biểu của từng đơn vị vào ngày cuối kỳ, rồi cộng các đơn vị.`,
    sent: (label: string) => `“${label}” lấy từ biểu của từng đơn vị cho đúng kỳ này, rồi cộng các đơn vị.`,
    ownOnly: (label: string) =>
      `“${label}” lấy từ biểu của chính tổ chức này; không cộng các đơn vị, vì chuyển đi và đến giữa các đơn vị bị tính hai lần.`,
    pipeline: (label: string) =>
      `“${label}”: đếm người trong các danh sách quần chúng ưu tú, kết nạp và đảng viên; người chưa rõ ngày không được tính vào kỳ.`,
    units: (label: string) => `“${label}”: đếm trong danh sách đơn vị vào ngày cuối kỳ.`,
    ratio: (part: string, whole: string) =>
      `“${part}” chia “${whole}”, nhân 100, làm tròn hai chữ số thập phân; chỉ lấy đơn vị có cả hai số.`,
    target: (label: string) => `${label} đang có hiệu lực vào ngày cuối kỳ, tính cả các lần điều chỉnh đến ngày đó.`,
    achievement: 'Kết quả từ đầu thời hạn của chỉ tiêu đến cuối kỳ, chia chỉ tiêu, nhân 100.',
  },

  how: {
    sum: (count: string, expected: string) => `cộng ${count}/${expected} đơn vị`,
    own: 'theo biểu hoặc danh sách của chính tổ chức này',
    form: (form: string, row: string, file: string) => `${form}, dòng “${row}”, tệp “${file}”`,
    lists: (matched: string, people: string, files: string) => `đếm được ${matched} trong ${people} người, ${files}`,
    members: (matched: string, people: string, day: string, files: string) =>
      `đếm được ${matched} trong ${people} đảng viên ngày ${day}, ${files}`,
    notSaid: (people: string, files: string) => `danh sách ${people} người không ghi nội dung này, ${files}`,
    file: (file: string) => `tệp “${file}”`,
    tiles: (count: string) => `ghép ${count} kỳ liền nhau`,
    rows: (count: string) => `cộng ${count} dòng chi tiết hơn của biểu`,
    missing: 'chưa có báo cáo',
    empty: 'biểu đã gửi để trống ô này',
    ratio: 'tử số chia mẫu số',
    target: (kind: string, document: string) => (document === '' ? kind : `${kind}, ${document}`),
    noTarget: 'chưa giao chỉ tiêu',
    units: 'trong danh sách đơn vị',
    pipeline: (people: string) => `${people} người theo các danh sách`,
  },
} as const;
