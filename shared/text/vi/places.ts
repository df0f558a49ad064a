/** Words about places (thôn, bản) and cells in figures, on paper and in files. */
export const placesWords = {
  formula: {
    places: (label: string) => `“${label}”: đếm trong danh sách địa bàn theo tình hình biết đến ngày cuối kỳ.`,
    cleared:
      'Địa bàn chưa có đảng viên vào ngày trước kỳ hoặc một ngày trong kỳ, và có đảng viên vào ngày cuối kỳ; phát sinh trắng tính riêng, không trừ vào.',
    becameEmpty: 'Địa bàn có đảng viên khi bắt đầu kỳ hoặc trong kỳ, rồi không còn đảng viên.',
    cells: (label: string) => `“${label}”: đếm trong cây đơn vị vào ngày cuối kỳ.`,
    admitting:
      'Chi bộ có người được kết nạp trong kỳ, theo danh sách đảng viên mới; chi bộ mà danh sách chưa đủ cả kỳ thì chưa tính.',
    idle: (years: string) =>
      `Chi bộ không kết nạp ai từ ${years} năm trở lên đến ngày cuối kỳ; chỉ tính chi bộ mà danh sách đảng viên mới có đủ ${years} năm đó, không tính chi bộ không còn nguồn.`,
    noSource: (years: string) =>
      `Chi bộ không kết nạp ai trong ${years} năm đến ngày cuối kỳ và được ghi là không còn nguồn.`,
    notEnough: (years: string) =>
      `Chi bộ không thấy ai được kết nạp nhưng danh sách đảng viên mới chưa đủ ${years} năm, hoặc có người chưa rõ ở chi bộ nào.`,
    few: (count: string) =>
      `Chi bộ có dưới ${count} đảng viên, đếm theo danh sách đảng viên mới nhất có ghi chi bộ; không tính người đã chuyển đi, từ trần, ra khỏi Đảng.`,
    fewLocal: (count: string) =>
      `Chi bộ có dưới ${count} đảng viên là người địa phương: nơi ở ghi trong danh sách đảng viên có tên xã của chi bộ.`,
    difference: (of: string, less: string) => `“${of}” trừ ${less}; chỉ tính khi các số cùng của những đơn vị ấy.`,
    perYear: (of: string) =>
      `“${of}” chia cho số năm từ ngày đầu đến ngày cuối kỳ (tính cả phần năm lẻ theo ngày); kỳ ngắn hơn một năm thì không tính.`,
    reported: (label: string) => `“${label}” lấy từ bảng tổng hợp của cơ quan, rồi cộng các đơn vị.`,
  },
  how: {
    sum: (count: string, expected: string) => `cộng các đơn vị, đủ số liệu ${count}/${expected} đơn vị`,
    summary: 'theo bảng tổng hợp của cơ quan',
    counted: 'đếm được',
    countedOfKnown: (unknown: string) => `đếm trong số đã biết; chưa rõ ${unknown}`,
    nothingKnown: 'chưa có số liệu',
    notThere: 'không có trong cây đơn vị vào ngày cuối kỳ',
    placeUnknown: 'chưa ghi trong danh sách nào',
    placeOn: (said: string, day: string) => `${said}, tại ngày ${day}`,
    byHand: (day: string) => `cơ quan ghi tại ứng dụng ngày ${day}`,
    members: { some: 'có đảng viên', none: 'chưa có đảng viên' },
    count: (count: string) => `${count} đảng viên`,
    cell: (tie: string) => `chi bộ: ${tie.toLowerCase()}`,
    last: (day: string) => `kết nạp gần nhất ${day}`,
    noneSince: (day: string) => `không có ai từ ${day} (không có số liệu trước ngày này)`,
    noLists: 'không có danh sách đảng viên mới đến ngày cuối kỳ',
    membersBy: (count: string, file: string, day: string) => `${count} đảng viên theo tệp “${file}”, ngày ${day}`,
    membersUnknown: 'chưa có số đảng viên của chi bộ',
    difference: 'số đầu trừ các số sau',
    perYear: (days: string) => `chia số năm đã qua (${days})`,
  },
} as const;
