/** True for the digits of a member's card: eight, or twelve since 2025. */
export function isCardNumber(digits: string): boolean {
  return /^(?:\d{8}|\d{12})$/.test(digits);
}
