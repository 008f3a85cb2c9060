/** Groups of digits with spaces or dashes between them, as people write long numbers. No digit stands beside it. */
const longNumber = /\d(?:[ \u00a0\u2009\u202f\-\u2010-\u2013]{0,2}\d){7,}/g;

const fewest = 13;
const most = 19;
/** The longest telephone number (E.164); after a plus, a number that is no longer is one of those. */
const longestPhone = 15;

/**
 * Whether these digits can be the number of a payment card: 13 to 19 of them, beginning as those of the large schemes do
 * (2–6, and 81 or 82), and passing the check sum of ISO/IEC 7812-1, which one in ten other numbers passes too.
 */
function isCard(digits: string): boolean {
  if (!/^(?:[3-6]|2[2-7]|8[12])/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const value = place % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/**
 * Which digits of a number that is written in groups belong to cards: `2024 4111 1111 1111 1111 123` has one inside. A card is
 * looked for from one group's beginning to another's end, so a longer number is none. The last four digits of it are left out.
 */
function cardDigits(digits: string, ends: readonly number[]): Set<number> {
  const hidden = new Set<number>();
  for (let group = 0, start = 0; group < ends.length; start = ends[group] ?? 0, group += 1) {
    // Groups have a digit at least, so a card is over after as many groups as it has digits.
    for (let last = Math.min(ends.length, group + most) - 1; last >= group; last -= 1) {
      const end = ends[last] ?? 0;
      if (end - start < fewest || end - start > most || !isCard(digits.slice(start, end))) continue;
      for (let place = start; place < end - 4; place += 1) hidden.add(place);
      group = last;
      break;
    }
  }
  return hidden;
}

function hide(run: string, isHidden: (place: number) => boolean): string {
  let place = -1;
  return run.replace(/\d/g, (digit) => (isHidden((place += 1)) ? '•' : digit));
}

function maskRun(run: string, at: number, text: string): string {
  let digits = '';
  const ends = run.split(/\D+/).map((group) => (digits += group).length);
  if (text[at - 1] === '+' && digits.length <= longestPhone) return run;
  const hidden = cardDigits(digits, ends);
  return hide(run, (place) => hidden.has(place));
}

/** Hides all but the last four digits of card numbers. The text keeps its length. */
export const maskCards = (text: string): string => text.replace(longNumber, maskRun);

/** For text that is still being typed: a card number is not complete yet, so every long number is hidden. */
export const maskNumbers = (text: string): string => text.replace(longNumber, (run) => hide(run, () => true));
