const digits = /\d(?:[ \-\u00a0]?\d){7,}/g;

/** How the numbers of payment cards begin, and how long they are. */
const card = /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[0689]\d{12}|6\d{15,18})$/;

/** The check sum of ISO/IEC 7812-1, which every card number passes and one in ten other numbers. */
function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let place = 0; place < number.length; place += 1) {
    const digit = Number(number[number.length - 1 - place]);
    const value = place % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const hide = (run: string, shown: number): string =>
  run.slice(0, run.length - shown).replace(/\d/g, '•') + run.slice(run.length - shown);

/** Hides all but the last four digits of card numbers. */
export const maskCards = (text: string): string =>
  text.replace(digits, (run) => {
    const number = run.replace(/\D/g, '');
    return card.test(number) && passesLuhn(number) ? hide(run, 4) : run;
  });

/** For text that is still being typed: a card number is not complete yet, so every long number is hidden. */
export const maskNumbers = (text: string): string => text.replace(digits, (run) => hide(run, 0));
