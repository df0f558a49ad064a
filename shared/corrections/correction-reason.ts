import { correctionWords } from '../text/vi/corrections.ts';

/** Why a value is corrected: the usual reasons, or in other words. */
export const correctionReasons = ['phone', 'wrong-cell', 'document', 'other'] as const;
export type CorrectionReason = { readonly is: (typeof correctionReasons)[number]; readonly text: string };

/** The reason as it is kept and shown; null when other words are announced and none given. */
export function reasonText({ is, text }: CorrectionReason): string | null {
  const more = text.trim().replace(/\s+/g, ' ').normalize('NFC');
  if (is === 'other') return more === '' ? null : more;
  const reason = correctionWords.reasons[is];
  return more === '' ? reason : `${reason}: ${more}`;
}
