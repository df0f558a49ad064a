import type { Period } from '../../domain/period.ts';

const LONGEST_NAME = 80;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * `01_2026-Q1_Dang-bo-xa-Na-Khoa.xlsx`: safe on Windows, without marks. A form is told apart by its id at the end.
 * Days of a free period stand without dashes: a year that stands alone would be read as the period.
 */
export function templateFileName(
  unit: { readonly code: string; readonly name: string },
  period: Period,
  formId: string | null,
): string {
  const span = period.code.includes('..') ? period.code.replaceAll('-', '').replace('..', '-') : period.code;
  const parts = [plain(unit.code), span, plain(unit.name).slice(0, LONGEST_NAME), ...(formId === null ? [] : [formId])];
  return `${parts.map((part) => part.replace(/^[-.]+|[-.]+$/g, '')).join('_')}.xlsx`;
}

/** Letters and digits of ASCII, dots and dashes. */
function plain(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '');
  return folded === '' || RESERVED.test(folded) ? `${folded}-` : folded;
}
