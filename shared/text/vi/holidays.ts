/** Names of days off, as they are first written beside a day. */
export const holidayWords = {
  names: {
    'new-year': 'Tết Dương lịch',
    tet: 'Tết Nguyên đán',
    'hung-kings': 'Giỗ Tổ Hùng Vương',
    reunification: 'Ngày Chiến thắng 30/4',
    'labour-day': 'Quốc tế Lao động 1/5',
    'national-day': 'Quốc khánh',
    instead: 'Nghỉ bù',
    other: '',
  },
} as const;
