import type { IsoDate } from './partial-date.ts';
import type { ProfileCode } from './settings.ts';

/** The words that go with a level of the Party's structure on a given day. Sentence case; headings print capitals. */
export type ProfileWording = {
  /** `huyện`, `xã`, `tỉnh`, `khối`. */
  readonly level: string;
  /** The committee without its place: `Huyện ủy`. */
  readonly committee: string;
  /** The board that prepares the report: `Ban Tổ chức`; empty where the committee has no board of its own. */
  readonly body: string;
  /** Who signs: `Trưởng ban`. */
  readonly head: string;
  /** After the slash of the document's number: `Số 27-BC/BTCHU`. */
  readonly documentSymbol: string;
  /** Put before the place to name the whole: `Đảng bộ huyện`. */
  readonly rootUnitPrefix: string;
};

type DatedWording = { readonly from: IsoDate; readonly wording: ProfileWording };

const AFTER_DISTRICTS = '2025-07-01';
const ALWAYS = '1900-01-01';

/**
 * Newest first. The district level ended on 30/06/2025 (its wording stays, for the history entered with it);
 * since 01/07/2025 the commune committee stands directly above the base, with its Ban Xây dựng Đảng (HD 38-HD/BTCTW).
 * The symbols BXDĐ and BTCĐUK are inferred from the pattern, no document with them was seen.
 */
const wordings: Readonly<Record<ProfileCode, readonly DatedWording[]>> = {
  district: [
    {
      from: ALWAYS,
      wording: {
        level: 'huyện',
        committee: 'Huyện ủy',
        body: 'Ban Tổ chức',
        head: 'Trưởng ban',
        documentSymbol: 'BTCHU',
        rootUnitPrefix: 'Đảng bộ huyện',
      },
    },
  ],
  commune: [
    {
      from: AFTER_DISTRICTS,
      wording: {
        level: 'xã',
        committee: 'Đảng ủy xã',
        body: 'Ban Xây dựng Đảng',
        head: 'Trưởng ban',
        documentSymbol: 'BXDĐ',
        rootUnitPrefix: 'Đảng bộ xã',
      },
    },
    {
      from: ALWAYS,
      wording: {
        level: 'xã',
        committee: 'Đảng ủy xã',
        body: '',
        head: 'Bí thư',
        documentSymbol: 'ĐU',
        rootUnitPrefix: 'Đảng bộ xã',
      },
    },
  ],
  province: [
    {
      from: ALWAYS,
      wording: {
        level: 'tỉnh',
        committee: 'Tỉnh ủy',
        body: 'Ban Tổ chức',
        head: 'Trưởng ban',
        documentSymbol: 'BTCTU',
        rootUnitPrefix: 'Đảng bộ tỉnh',
      },
    },
  ],
  bloc: [
    {
      from: ALWAYS,
      wording: {
        level: 'khối',
        committee: 'Đảng ủy Khối',
        body: 'Ban Tổ chức',
        head: 'Trưởng ban',
        documentSymbol: 'BTCĐUK',
        rootUnitPrefix: 'Đảng bộ Khối',
      },
    },
  ],
};

/** Other levels of the same rank: a place whose name begins with one of them keeps it. */
const siblings: Readonly<Record<ProfileCode, Readonly<Record<string, string>>>> = {
  district: { quận: 'Quận ủy', 'thị xã': 'Thị ủy', 'thành phố': 'Thành ủy' },
  commune: { phường: 'Đảng ủy phường', 'đặc khu': 'Đảng ủy đặc khu' },
  province: { 'thành phố': 'Thành ủy' },
  bloc: {},
};

/** The words of a profile as they stood on a day. */
export function profileWording(profile: ProfileCode, day: IsoDate): ProfileWording {
  const [oldest, ...newer] = [...wordings[profile]].reverse();
  if (oldest === undefined) throw new Error(`profile without wording: ${profile}`);
  return newer.reduce((found, next) => (next.from <= day ? next : found), oldest).wording;
}

/** The words for one place: `phường Tân Hà` keeps its own level, `Nậm Pồ` takes the profile's. */
export function placeWording(
  profile: ProfileCode,
  organisationName: string,
  day: IsoDate,
): ProfileWording & { readonly place: string } {
  const wording = profileWording(profile, day);
  for (const [level, committee] of [
    [wording.level, wording.committee] as const,
    ...Object.entries(siblings[profile]),
  ]) {
    if (!organisationName.toLowerCase().startsWith(`${level} `)) continue;
    const place = organisationName.slice(level.length + 1).trim();
    const prefix = level === wording.level ? wording.rootUnitPrefix : `Đảng bộ ${level}`;
    return { ...wording, level, committee, rootUnitPrefix: prefix, place };
  }
  return { ...wording, place: organisationName };
}

/** Name of the whole organisation: `Đảng bộ huyện Nậm Pồ`. */
export function rootUnitName(profile: ProfileCode, organisationName: string, day: IsoDate): string {
  const { rootUnitPrefix, place } = placeWording(profile, organisationName, day);
  return `${rootUnitPrefix} ${place}`;
}

/** Name of its committee: `Huyện ủy Nậm Pồ`. */
export function committeeName(profile: ProfileCode, organisationName: string, day: IsoDate): string {
  const { committee, place } = placeWording(profile, organisationName, day);
  return `${committee} ${place}`;
}
