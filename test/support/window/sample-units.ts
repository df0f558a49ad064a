/** Invented base organisations of an invented district, grouped as the summary prints them. */
export const sampleGroups: readonly { readonly title: string; readonly units: readonly string[] }[] = [
  {
    title: 'Đảng bộ xã, thị trấn',
    units: [
      'Đảng bộ thị trấn Sen Hạ',
      'Đảng bộ xã Nậm Sen',
      'Đảng bộ xã Pá Lươn',
      'Đảng bộ xã Huổi Mây',
      'Đảng bộ xã Nà Thông',
      'Đảng bộ xã Bản Khoang Thượng',
      'Đảng bộ xã Phìn Chải',
      'Đảng bộ xã Nậm Ngà',
      'Đảng bộ xã Tả Pình',
      'Đảng bộ xã Chiềng Sại',
      'Đảng bộ xã Mường Đằm',
      'Đảng bộ xã Ẳng Nưa Trên',
    ],
  },
  {
    title: 'Cơ quan, đơn vị sự nghiệp',
    units: [
      'Chi bộ Văn phòng Huyện ủy',
      'Chi bộ Thanh tra huyện',
      'Đảng bộ Trung tâm Y tế',
      'Chi bộ Trung tâm Chính trị',
    ],
  },
  {
    title: 'Trường học',
    units: ['Chi bộ Trường THPT Nậm Sen', 'Chi bộ Trường PTDT Nội trú', 'Chi bộ Trường THPT Pá Lươn'],
  },
  { title: 'Doanh nghiệp', units: ['Chi bộ Công ty Cổ phần Chè Sen Hạ', 'Chi bộ Hợp tác xã Nông nghiệp Huổi Mây'] },
  {
    title: 'Quân đội, công an',
    units: ['Đảng bộ Quân sự huyện', 'Đảng bộ Công an huyện', 'Chi bộ Đồn Biên phòng Pá Lươn'],
  },
];
