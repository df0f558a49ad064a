/**
 * Ties every code name to exactly one Vietnamese term. `avoid` lists spellings our own sentences must not use;
 * what units write in their headers is data of the intake, not of this list.
 */
export type GlossaryEntry = {
  /** Name in code, in camelCase; table and column names are its snake_case. */
  readonly name: string;
  readonly term: string;
  readonly note?: string;
  readonly avoid?: readonly string[];
};

export const glossary: readonly GlossaryEntry[] = [
  // Organisations
  { name: 'unit', term: 'đơn vị', note: 'any node of the tree; its level is data, because levels get reorganised' },
  { name: 'unitVersion', term: 'thời kỳ của đơn vị', note: 'name, kind and parent between two days' },
  { name: 'unitSuccession', term: 'kế thừa đơn vị', note: 'gộp, tách, đổi tên, chuyển cấp trên' },
  { name: 'code', term: 'mã đơn vị' },
  { name: 'parentId', term: 'trực thuộc' },
  { name: 'organisationType', term: 'loại hình' },
  { name: 'cellKind', term: 'loại chi bộ' },
  { name: 'noCandidatesLeft', term: 'không còn nguồn' },
  { name: 'fromUnitId', term: 'đơn vị cũ' },
  { name: 'toUnitId', term: 'đơn vị mới' },
  { name: 'onDay', term: 'ngày có hiệu lực' },
  { name: 'sharePart', term: 'phần được chia', note: 'numerator; null when the share of a split is unknown' },
  { name: 'shareWhole', term: 'tổng để chia', note: 'denominator of the share' },
  { name: 'validFrom', term: 'từ ngày' },
  { name: 'validTo', term: 'đến ngày' },

  // Forms
  {
    name: 'learnedForm',
    term: 'biểu mẫu đã học',
    note: 'a form learned from a blank workbook, or from a definition file',
  },
  { name: 'definition', term: 'định nghĩa biểu mẫu' },
  { name: 'checkExplanation', term: 'giải trình', note: 'the board’s word about a check that fails' },
  { name: 'checkKey', term: 'điểm cần đối chiếu' },
  { name: 'sentence', term: 'nội dung điểm cần đối chiếu', note: 'as it read when it was explained' },
  { name: 'text', term: 'lời giải trình' },

  // People and admissions
  { name: 'person', term: 'người' },
  { name: 'admission', term: 'kết nạp', avoid: ['kết nạp mới'] },
  { name: 'fullName', term: 'họ và tên' },
  { name: 'birth', term: 'ngày sinh' },
  { name: 'sex', term: 'giới tính' },
  { name: 'people', term: 'dân tộc', note: 'one of the 54 peoples, not “persons”' },
  { name: 'religion', term: 'tôn giáo' },
  { name: 'originPlace', term: 'quê quán' },
  { name: 'idNumber', term: 'số định danh cá nhân' },
  { name: 'cellId', term: 'chi bộ', note: 'the cell a person was admitted in, when it is a unit of the tree' },
  { name: 'cellName', term: 'tên chi bộ', note: 'as written in the list' },
  { name: 'residence', term: 'nơi ở hiện nay' },
  { name: 'education', term: 'trình độ giáo dục phổ thông' },
  { name: 'qualification', term: 'trình độ chuyên môn nghiệp vụ' },
  { name: 'theory', term: 'trình độ lý luận chính trị' },
  { name: 'scienceTitle', term: 'chức danh khoa học' },
  { name: 'occupation', term: 'nghề nghiệp' },
  { name: 'flags', term: 'đối tượng' },
  { name: 'meetingDate', term: 'ngày họp chi bộ' },
  { name: 'decisionNumber', term: 'số quyết định' },
  { name: 'decisionDate', term: 'ngày quyết định' },
  { name: 'ceremonyDate', term: 'ngày lễ kết nạp', note: 'ngày vào Đảng' },
  { name: 'officialDate', term: 'ngày chính thức' },
  { name: 'note', term: 'ghi chú' },

  // Candidates and the membership
  { name: 'candidate', term: 'quần chúng ưu tú', note: 'somebody on the way to admission, as a list tells it' },
  { name: 'groupName', term: 'lớp, nhóm', note: 'class of pupils, team of workers' },
  { name: 'recognisedDate', term: 'ngày công nhận cảm tình' },
  { name: 'mentorName', term: 'đảng viên giúp đỡ' },
  { name: 'mentorSince', term: 'ngày phân công giúp đỡ' },
  { name: 'classDecisionNumber', term: 'số quyết định mở lớp' },
  { name: 'classDecisionDate', term: 'ngày quyết định mở lớp' },
  { name: 'classDates', term: 'thời gian học lớp nhận thức về Đảng' },
  { name: 'certificateNumber', term: 'số giấy chứng nhận' },
  { name: 'certificateDate', term: 'ngày cấp giấy chứng nhận' },
  { name: 'memberRecord', term: 'đảng viên', note: 'a member as one list of the membership tells it' },
  { name: 'otherName', term: 'tên gọi khác' },
  { name: 'partyPost', term: 'chức vụ trong Đảng' },
  { name: 'officePost', term: 'chức vụ chính quyền, đoàn thể' },
  { name: 'cardNumber', term: 'số thẻ đảng viên' },
  { name: 'fileNumber', term: 'số lý lịch' },
  { name: 'admittedDate', term: 'ngày vào Đảng' },
  { name: 'status', term: 'tình trạng sinh hoạt' },
  { name: 'statusDate', term: 'ngày của tình trạng' },

  // Intake
  { name: 'rememberedAnswer', term: 'câu trả lời đã nhớ' },
  { name: 'subject', term: 'loại câu hỏi' },
  { name: 'answerKey', term: 'điều được hỏi' },
  { name: 'answer', term: 'câu trả lời' },
  { name: 'waitingFile', term: 'tệp chờ ghi' },
  { name: 'addedAt', term: 'thời điểm đưa vào' },
  { name: 'choices', term: 'lựa chọn' },
  { name: 'sourceFile', term: 'tệp gốc' },
  { name: 'sha256', term: 'mã kiểm tra nội dung' },
  { name: 'receivedAt', term: 'thời điểm nhận' },
  { name: 'intake', term: 'lần nhập' },
  { name: 'sheet', term: 'trang' },
  { name: 'sheetRow', term: 'dòng' },
  { name: 'cell', term: 'ô' },
  { name: 'written', term: 'nội dung ghi trong ô' },
  { name: 'how', term: 'cách đọc' },
  { name: 'origin', term: 'nguồn gốc số liệu' },
  { name: 'plan', term: 'bản xem trước' },
  { name: 'changeSet', term: 'lần ghi' },
  { name: 'change', term: 'thay đổi' },
  { name: 'before', term: 'trước' },
  { name: 'after', term: 'sau' },
  { name: 'undoesId', term: 'hoàn tác lần ghi' },
  { name: 'leftOut', term: 'bỏ qua', note: 'by decision of the person' },

  // Figures
  { name: 'submission', term: 'biểu đã nộp' },
  { name: 'formId', term: 'biểu mẫu' },
  { name: 'reportedValue', term: 'số liệu báo cáo' },
  { name: 'rowCode', term: 'dòng của biểu' },
  { name: 'columnKey', term: 'cột của biểu' },
  { name: 'value', term: 'giá trị' },
  { name: 'correction', term: 'sửa số liệu' },
  { name: 'reason', term: 'lý do' },
  { name: 'indicator', term: 'chỉ tiêu thống kê' },
  { name: 'period', term: 'kỳ báo cáo' },
  { name: 'periodFrom', term: 'từ ngày của kỳ' },
  { name: 'periodTo', term: 'đến ngày của kỳ' },
  { name: 'base', term: 'số đơn vị có số liệu' },

  // Targets
  { name: 'target', term: 'chỉ tiêu', note: 'a number to reach; `indicator` is what is counted' },
  { name: 'setter', term: 'cơ quan giao' },
  { name: 'scope', term: 'phạm vi' },
  { name: 'kind', term: 'loại', note: 'of a unit, a target, an intake, a change set' },
  { name: 'valueTo', term: 'giá trị đến', note: 'upper end of a range target' },
  { name: 'valueDecimals', term: 'số chữ số thập phân', note: 'of a target that is a share; null: a whole number' },
  { name: 'document', term: 'số văn bản' },
  { name: 'documentDate', term: 'ngày văn bản' },
  { name: 'revisesId', term: 'điều chỉnh chỉ tiêu' },
  { name: 'achievement', term: 'tỷ lệ đạt chỉ tiêu' },

  // The file and its safety
  { name: 'dataFile', term: 'tệp dữ liệu' },
  { name: 'setting', term: 'thiết lập' },
  { name: 'backup', term: 'bản sao lưu' },
  { name: 'madeBy', term: 'người làm', note: 'account on the computer that made a change set' },
  { name: 'revision', term: 'số lần ghi' },
];
