import type { IsoDate } from './partial-date.ts';

/**
 * What a unit is in the Party's structure (Điều lệ, Chương III and V; HD 06-HD/TW).
 * Levels are data: a commune committee is `superior` since 01/07/2025, an ordinary `base-committee` before.
 */
export const unitKinds = [
  'superior', // đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng (huyện, quận; from 01/07/2025 xã, phường, đặc khu)
  'base-committee', // đảng bộ cơ sở
  'base-cell', // chi bộ cơ sở
  'sub-committee', // đảng bộ bộ phận
  'cell', // chi bộ trực thuộc đảng ủy cơ sở
  'village-cell', // chi bộ thôn, tổ dân phố directly under a commune committee (HD 06-HD/TW, 3.7 a)
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Loại hình tổ chức cơ sở đảng, the rows of Biểu số 5-BTCTW that the summary table groups by. */
export const organisationTypes = [
  'commune', // xã
  'ward', // phường
  'township', // thị trấn
  'party-mass-office', // cơ quan Đảng, MTTQ, đoàn thể
  'state-office', // cơ quan nhà nước
  'public-service', // đơn vị sự nghiệp công lập
  'private-service', // đơn vị sự nghiệp ngoài công lập
  'school', // trường học (a public-service unit that the summary shows apart)
  'army', // quân đội
  'police', // công an
  'state-enterprise', // doanh nghiệp có vốn nhà nước
  'private-enterprise', // doanh nghiệp ngoài khu vực nhà nước
  'cooperative', // hợp tác xã
  'other',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

/** Loại chi bộ inside a base organisation; apart from the type of the base organisation itself. */
export const cellKinds = [
  'village', // bản, thôn, buôn, ấp, tiểu khu, tổ dân phố
  'school',
  'office',
  'health',
  'police',
  'army',
  'enterprise',
  'cooperative',
  'other',
] as const;
export type CellKind = (typeof cellKinds)[number];

/**
 * Rights of single committees beyond their kind; they stand on a span and so have dates (HD 06-HD/TW; domain attributes,
 * not kinds of unit).
 */
export const specialRights = [
  'superior-powers', // đảng ủy cơ sở được giao quyền cấp trên trực tiếp của tổ chức cơ sở đảng
  'admission-authority', // đảng ủy được ủy quyền quyết định kết nạp đảng viên
] as const;
export type SpecialRight = (typeof specialRights)[number];

/** Spans of units begin here when nobody said since when: before anybody counts. */
export const FIRST_DAY: IsoDate = '1900-01-01';

/** One validity span of a unit: its name, kind and parent between two days. `to` null means still valid. */
export type UnitVersion = {
  readonly id: number;
  readonly unitId: number;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly organisationType: OrganisationType | null;
  readonly cellKind: CellKind | null;
  readonly parentId: number | null;
  /** “Không còn quần chúng / nguồn để kết nạp”: Biểu 2, III.1.b and III.2.b. */
  readonly noCandidatesLeft: boolean;
  /** In the order of `specialRights`. */
  readonly specialRights: readonly SpecialRight[];
  /** Order within the parent, as in the workbook the units came from. */
  readonly position: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
};

/** A unit as others point to it. */
export type UnitRef = { readonly id: number; readonly name: string };
