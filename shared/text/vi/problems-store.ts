import type { Sentences } from './sentences.ts';

export const storeProblems = {
  'store.not-found': {
    what: 'Không tìm thấy tệp dữ liệu.',
    effect: 'Không có tệp nào được tạo thêm.',
    todo: 'Hãy kiểm tra ổ đĩa, USB và tên tệp, hoặc mở tệp dữ liệu khác.',
  },
  'store.already-exists': {
    what: 'Ở nơi đã chọn có sẵn một tệp cùng tên.',
    effect: 'Tệp đó được giữ nguyên.',
    todo: 'Hãy chọn tên khác, hoặc mở tệp đã có.',
  },
  'store.not-our-file': {
    what: 'Đây không phải tệp của Sổ Kết Nạp.',
    effect: 'Tệp được giữ nguyên.',
    todo: 'Hãy chọn tệp dữ liệu (.skn) hoặc bản sao lưu (.skn-backup) do Sổ Kết Nạp tạo.',
  },
  'store.newer-than-app': {
    what: 'Tệp dữ liệu do phiên bản mới hơn tạo (cấu trúc {found}; ứng dụng này dùng được đến cấu trúc {known}).',
    effect: 'Ứng dụng không mở, để tránh làm hỏng tệp.',
    todo: 'Hãy cài phiên bản Sổ Kết Nạp mới hơn rồi mở lại.',
  },
  'store.migration-failed': {
    what: 'Chưa nâng cấp được tệp dữ liệu từ cấu trúc {from} lên {to}.',
    effect: 'Tệp được giữ nguyên; bản sao lưu trước khi nâng cấp nằm trong thư mục backups.',
    todo: 'Hãy dùng tiếp phiên bản cũ và gửi gói hỗ trợ cho người phụ trách.',
  },
  'store.locked': {
    what: 'Tệp dữ liệu đang được một chương trình khác mở.',
    effect: 'Tệp được giữ nguyên.',
    todo: 'Hãy đóng chương trình đó (hoặc cửa sổ Sổ Kết Nạp khác) rồi thử lại.',
  },
  'store.damaged': {
    what: 'Tệp dữ liệu có lỗi.',
    effect: 'Chưa có gì bị xóa hoặc ghi thêm.',
    todo: 'Hãy khôi phục từ bản sao lưu gần nhất; tệp có lỗi sẽ được cất riêng.',
  },
  'store.read-only': {
    what: 'Không ghi được vào tệp dữ liệu hoặc thư mục chứa tệp.',
    effect: 'Số liệu đã ghi còn nguyên.',
    todo: 'Hãy bỏ thuộc tính chỉ đọc, hoặc chép tệp vào thư mục ghi được rồi mở từ đó.',
  },
  'store.cannot-open': {
    what: 'Máy không cho mở tệp dữ liệu ở nơi này.',
    effect: 'Tệp được giữ nguyên.',
    todo: 'Hãy kiểm tra thư mục còn đó và được phép ghi, hoặc chọn nơi khác.',
  },
  'store.disk-full': {
    what: 'Ổ đĩa đã đầy.',
    effect: 'Thay đổi vừa rồi chưa được ghi; số liệu cũ còn nguyên.',
    todo: 'Hãy giải phóng dung lượng ổ đĩa rồi làm lại.',
  },
  'store.disk-error': {
    what: 'Ổ đĩa báo lỗi khi đọc hoặc ghi.',
    effect: 'Thay đổi vừa rồi chưa được ghi.',
    todo: 'Hãy kiểm tra ổ đĩa hoặc USB còn cắm, chép tệp dữ liệu sang ổ khác rồi làm lại.',
  },
  'store.changed-since-preview': {
    what: 'Số liệu đã thay đổi sau khi xem trước.',
    effect: 'Chưa ghi gì.',
    todo: 'Hãy đọc lại tệp, xem trước rồi ghi.',
  },
  'store.no-such-change-set': {
    what: 'Không có lần ghi số {id}.',
    todo: 'Hãy chọn một lần ghi trong danh sách.',
  },
  'store.already-undone': {
    what: 'Lần ghi số {id} đã được hoàn tác {day}.',
    effect: 'Số liệu không thay đổi.',
    todo: 'Không cần làm gì thêm; muốn có lại số liệu, hãy nhập lại tệp.',
  },
  'store.undo-of-undo': {
    what: 'Lần ghi số {id} là một lần hoàn tác, không hoàn tác tiếp được.',
    effect: 'Số liệu không thay đổi.',
    todo: 'Muốn có lại số liệu, hãy nhập lại tệp hoặc làm lại thay đổi.',
  },
  'store.undo-of-creation': {
    what: 'Lần ghi số {id} tạo ra tệp dữ liệu, không hoàn tác được.',
    effect: 'Số liệu không thay đổi.',
    todo: 'Muốn bắt đầu lại, hãy tạo tệp dữ liệu mới.',
  },
  'store.undo-blocked': {
    what: 'Chưa hoàn tác được lần ghi số {id}: {count} chỗ đã được sửa hoặc dùng tiếp ở {sets} lần ghi sau đó, mới nhất: {later}.',
    effect: 'Số liệu không thay đổi.',
    todo: 'Hãy hoàn tác các lần ghi đó trước, từ lần mới nhất.',
  },
  'store.backup-failed': {
    what: 'Không tạo được bản sao lưu trong thư mục “{folder}”.',
    effect: 'Việc cần sao lưu trước chưa được làm; số liệu không thay đổi.',
    todo: 'Hãy kiểm tra dung lượng và quyền ghi của thư mục đó rồi làm lại.',
  },
  'store.backup-wrong': {
    what: 'Bản sao lưu có lỗi, không khôi phục được.',
    effect: 'Tệp dữ liệu đang dùng được giữ nguyên.',
    todo: 'Hãy chọn bản sao lưu khác.',
  },
  'store.backup-is-data-file': {
    what: 'Tệp đã chọn chính là tệp dữ liệu đang mở.',
    effect: 'Tệp được giữ nguyên.',
    todo: 'Hãy chọn một bản sao lưu (.skn-backup).',
  },
  'store.broken-links': {
    what: 'Bảng {table} có {count} dòng trỏ đến dòng không còn.',
    effect: 'Số liệu tính từ các dòng đó có thể thiếu.',
    todo: 'Hãy khôi phục từ bản sao lưu gần nhất hoặc gửi gói hỗ trợ cho người phụ trách.',
  },
} as const satisfies Sentences;
