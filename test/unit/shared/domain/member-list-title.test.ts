import { expect, test } from 'vitest';
import { readMemberListTitle } from '../../../../shared/domain/member-list-title.ts';

test.each([
  ['', 'all', null],
  ['DANH SÁCH ĐẢNG VIÊN', 'all', null],
  ['DANH SÁCH ĐẢNG VIÊN ĐANG QUẢN LÝ', 'all', null],
  ['SỔ DANH SÁCH ĐẢNG VIÊN', 'all', null],
  ['PHIẾU ĐẢNG VIÊN', 'all', null],
  ['DANH SÁCH TRÍCH NGANG ĐẢNG VIÊN NĂM 2024', 'all', null],
  ['DANH SÁCH ĐẢNG VIÊN QUÝ I/2017', 'all', null],
  ['DANH SÁCH ĐẢNG VIÊN 6 THÁNG ĐẦU NĂM 2024', 'all', null],
  ['DANH SÁCH ĐẢNG VIÊN TÍNH ĐẾN NGÀY 31/12/2024', 'all', null],
  ['DANH SÁCH ĐẢNG VIÊN CÓ ĐẾN 31 THÁNG 12 NĂM 2024', 'all', null],
  ['DANH SÁCH ĐẢNG VIÊN CHÍNH THỨC VÀ DỰ BỊ', 'all', null],
  ['DANH SÁCH ĐẢNG VIÊN ĐẢNG BỘ XÃ NÀ KHOA NĂM 2024', 'all', 'ĐẢNG BỘ XÃ NÀ KHOA'],
  ['DANH SÁCH ĐẢNG VIÊN CỦA CHI BỘ BẢN HUỔI SANG', 'all', 'CHI BỘ BẢN HUỔI SANG'],
  ['DANH SÁCH CHI BỘ BẢN HUỔI SANG', 'all', 'CHI BỘ BẢN HUỔI SANG'],
  ['DANH SÁCH ĐẢNG VIÊN – CHI BỘ BẢN HUỔI SANG', 'all', 'CHI BỘ BẢN HUỔI SANG'],
  ['DANH SÁCH ĐẢNG VIÊN CHÍNH THỨC', 'official', null],
  ['DANH SÁCH ĐẢNG VIÊN DỰ BỊ', 'probationary', null],
  ['DANH SÁCH ĐẢNG VIÊN DỰ BỊ NĂM 2024', 'probationary', null],
  ['DANH SÁCH ĐẢNG VIÊN NỮ', 'some', null],
  ['DANH SÁCH ĐẢNG VIÊN MỚI', 'some', null],
  ['DANH SÁCH ĐẢNG VIÊN ĐƯỢC CÔNG NHẬN CHÍNH THỨC', 'some', null],
  ['DANH SÁCH ĐẢNG VIÊN DỰ BỊ ĐỀ NGHỊ CÔNG NHẬN CHÍNH THỨC', 'some', null],
  ['DANH SÁCH ĐẢNG VIÊN ĐƯỢC TẶNG HUY HIỆU 30 NĂM TUỔI ĐẢNG', 'some', null],
  ['DANH SÁCH ĐẢNG VIÊN MIỄN SINH HOẠT', 'some', null],
  ['DANH SÁCH ĐẢNG VIÊN CHUYỂN ĐẾN NĂM 2024', 'some', null],
] as const)('“%s” holds %s', (title, part, organisation) => {
  expect(readMemberListTitle(title)).toEqual({ part, organisation });
});
