/** Words of explanations and remarks about figures. */
export const figuresWords = {
  evidence: { form: 'biểu', list: 'danh sách' },
  countingDate: { decision: 'ngày quyết định kết nạp', ceremony: 'ngày lễ kết nạp' },
  fields: {
    sex: 'giới tính',
    people: 'dân tộc',
    religion: 'tôn giáo',
    education: 'trình độ giáo dục phổ thông',
    qualification: 'trình độ chuyên môn',
    occupation: 'nghề nghiệp',
    birth: 'ngày sinh',
  },
} as const;
