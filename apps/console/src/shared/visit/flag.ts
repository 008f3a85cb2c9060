const FIRST_REGIONAL_LETTER = 0x1f1e6;
const CAPITAL_A = 65;

/** The flag of an ISO 3166 country code as one emoji; systems without flags draw the two letters instead. */
export function flagOf(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return '';
  const letters = Array.from(country, (letter) => FIRST_REGIONAL_LETTER + letter.charCodeAt(0) - CAPITAL_A);
  return String.fromCodePoint(...letters);
}
