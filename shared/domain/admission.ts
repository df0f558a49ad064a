import type { IsoDate } from './partial-date.ts';
import type { CellKind } from './unit.ts';

/** Codes a cell's text is turned into. Order of each list is the order of the rows of Biểu số 2-BTCTW. */
export const sexes = ['male', 'female'] as const;
export const educations = ['literate', 'primary', 'lower-secondary', 'upper-secondary'] as const;
export const qualifications = [
  'none',
  'elementary',
  'intermediate',
  'college',
  'university',
  'master',
  'doctor',
] as const;
export const theoryLevels = ['none', 'elementary', 'intermediate', 'advanced'] as const;
export const scienceTitles = ['associate-professor', 'professor'] as const;
export const occupations = [
  'state-official', // cán bộ, công chức cơ quan nhà nước từ cấp huyện trở lên
  'party-mass-official', // cán bộ, công chức cơ quan Đảng, MTTQ, đoàn thể từ cấp huyện trở lên
  'commune-official', // cán bộ, công chức, người hoạt động không chuyên trách xã, phường, thị trấn
  'village-activist', // người hoạt động không chuyên trách thôn, tổ dân phố, bản
  'public-service-staff', // viên chức đơn vị sự nghiệp công lập
  'private-service-staff', // người lao động đơn vị sự nghiệp ngoài công lập
  'enterprise-manager', // lãnh đạo, quản lý doanh nghiệp
  'enterprise-staff', // nhân viên, người gián tiếp sản xuất
  'enterprise-worker', // công nhân, lao động trực tiếp sản xuất
  'farmer', // nông, lâm, ngư nghiệp
  'armed-forces', // quân đội, công an
  'student', // sinh viên
  'pupil', // học sinh
  'other', // khác (lao động hợp đồng, tự do…)
  'retired', // nghỉ hưu, nghỉ công tác: a row of its own among members, “khác” among those admitted
] as const;
export const admissionFlags = [
  'youth-union', // đoàn viên Đoàn TNCS Hồ Chí Minh
  'private-business-owner', // chủ doanh nghiệp tư nhân
  'family-planning', // quần chúng vi phạm chính sách KHHGĐ
  'foreign-spouse', // có quan hệ hôn nhân với người nước ngoài
  'readmission', // kết nạp lại
] as const;

export type Sex = (typeof sexes)[number];
export type Education = (typeof educations)[number];
export type Qualification = (typeof qualifications)[number];
export type TheoryLevel = (typeof theoryLevels)[number];
export type ScienceTitle = (typeof scienceTitles)[number];
export type Occupation = (typeof occupations)[number];
export type AdmissionFlag = (typeof admissionFlags)[number];

/**
 * One admission as the statistics see it. Null is “the list does not say”; it is never counted as “no”.
 * Partial dates are stored text (`1985`, `1985-03`, `1985-03-15`).
 */
export type AdmissionFact = {
  readonly id: number;
  readonly personId: number;
  /** The base organisation whose list the person came in. */
  readonly unitId: number;
  readonly cellId: number | null;
  readonly cellKind: CellKind | null;
  readonly birth: string | null;
  readonly sex: Sex | null;
  /** Code of the people, see `domain/peoples.ts`; `kinh` is the majority. */
  readonly people: string | null;
  /** Code of the religion, see `domain/religions.ts`; `none` is “không”. */
  readonly religion: string | null;
  readonly education: Education | null;
  readonly qualification: Qualification | null;
  readonly theory: TheoryLevel | null;
  readonly scienceTitle: ScienceTitle | null;
  readonly occupation: Occupation | null;
  readonly flags: readonly AdmissionFlag[];
  /** Whether the list tells for anybody at all who is in the youth union; else its absence from `flags` means nothing. */
  readonly listSaysYouthUnion: boolean;
  readonly meetingDate: IsoDate | null;
  readonly decisionDate: IsoDate | null;
  readonly ceremonyDate: IsoDate | null;
  /** The list's own period: places a person whose row gives no date at all. */
  readonly listFrom: IsoDate;
  readonly listTo: IsoDate;
  /** Day of recognition as full member, once it happened. */
  readonly officialDate: IsoDate | null;
};
