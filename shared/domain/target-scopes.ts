import { ADMITTED, type TargetSubject } from './target.ts';
import { valueTable } from './value-table.ts';

const scopes = [
  {
    code: 'enterprise',
    label: 'Trong doanh nghiệp',
    spellings: ['Doanh nghiệp', 'Các doanh nghiệp', 'Đảng viên trong doanh nghiệp'],
    counts: 'admitted.occupation.enterprise',
  },
  {
    code: 'worker',
    label: 'Công nhân',
    spellings: ['Công nhân, lao động', 'Công nhân lao động trực tiếp', 'Công nhân trực tiếp sản xuất'],
    counts: 'admitted.occupation.enterprise-worker',
  },
  { code: 'pupil', label: 'Học sinh', spellings: ['Học sinh THPT'], counts: 'admitted.occupation.pupil' },
  { code: 'student', label: 'Sinh viên', spellings: [], counts: 'admitted.occupation.student' },
  {
    code: 'student-or-pupil',
    label: 'Học sinh, sinh viên',
    spellings: ['Sinh viên, học sinh', 'Học sinh và sinh viên'],
    counts: 'admitted.student-or-pupil',
  },
  { code: 'female', label: 'Nữ', spellings: ['Phụ nữ', 'Đảng viên nữ'], counts: 'admitted.female' },
  {
    code: 'minority',
    label: 'Dân tộc thiểu số',
    spellings: ['Người dân tộc thiểu số', 'DTTS'],
    counts: 'admitted.minority',
  },
  {
    code: 'religious',
    label: 'Người theo tôn giáo',
    spellings: ['Tôn giáo', 'Theo tôn giáo', 'Có đạo'],
    counts: 'admitted.religious',
  },
  {
    code: 'youth-union',
    label: 'Đoàn viên',
    spellings: ['Đoàn viên thanh niên', 'Đoàn viên Đoàn TNCS Hồ Chí Minh'],
    counts: 'admitted.youth-union',
  },
  {
    code: 'village',
    label: 'Ở thôn, bản',
    spellings: ['Thôn, bản', 'Thôn bản', 'Bản', 'Thôn'],
    counts: 'admitted.village',
  },
  {
    code: 'business-owner',
    label: 'Chủ doanh nghiệp tư nhân',
    spellings: ['Chủ doanh nghiệp'],
    counts: 'admitted.business-owner',
  },
] as const;

/** Words that say the same as no scope at all. */
const WHOLE = valueTable([{ code: '', label: 'Toàn bộ', spellings: ['Toàn đảng bộ', 'Tất cả', 'Chung'] }]);
type ScopeCode = (typeof scopes)[number]['code'];
const table = valueTable<ScopeCode>(scopes);
const counters: ReadonlyMap<string, string> = new Map(scopes.map(({ code, counts }) => [code, counts]));

/** The parts of the new members a target may be set for, in the order in which they are offered. */
export const targetScopes: readonly { readonly code: string; readonly label: string }[] = scopes.map(
  ({ code, label }) => ({ code, label }),
);

/** The code of a scope as written; words that no list knows stay as they are, and nothing is counted for them. */
export function scopeFromText(text: string): string {
  const written = text.trim();
  if (written === '' || WHOLE.find(written) !== null) return '';
  return counters.has(written) ? written : (table.find(written) ?? written);
}

/** How a scope is called; the whole has an empty name. */
export function scopeLabel(scope: string): string {
  return table.labelOf(scopeFromText(scope));
}

/** The indicator that counts the result of a target; null when nothing known does (“chưa có cách tính”). */
export function countedBy({ indicator, scope }: Pick<TargetSubject, 'indicator' | 'scope'>): string | null {
  const code = scopeFromText(scope);
  if (code === '') return indicator;
  return indicator === ADMITTED ? (counters.get(code) ?? null) : null;
}

/** The same for contents that are the same one, however each is written. */
export function contentKey(content: Pick<TargetSubject, 'indicator' | 'scope'>): string {
  return countedBy(content) ?? JSON.stringify([content.indicator, scopeFromText(content.scope)]);
}

/** The same for targets that are the same one. */
export function targetKey(target: TargetSubject): string {
  const { unitId, from, to, kind } = target;
  return JSON.stringify([unitId, contentKey(target), from, to, kind]);
}
