import { languageOf, plain } from './language.ts';
import type { MannersLanguage } from './words/stop-words.ts';
import { list } from './words/list.ts';

/** With which words people part or thank, in small letters and with е for ё. */
const PARTING = list(`
  goodbye, good bye, bye, have a nice, have a good, have a great, have a lovely, all the best, take
  care, enjoy your, thank you for, thanks for, see you, best wishes, best regards, glad to help, glad i
  could, happy to help, good night, good luck, до свидания, до встречи, всего доброго, всего хорошего,
  всего наилучшего, хорошего дня, хорошего вечера, хороших выходных, приятного дня, приятного вечера,
  удачного дня, доброго дня вам, доброй ночи, спокойной ночи, спасибо за, спасибо что, благодарю за,
  благодарим за, спасибо вам, рад помочь, рада помочь, рады помочь, рад был, рада была, обращайтесь,
  удачи, с уважением, берегите себя, хорошего настроения, arrivederci, arrivederla, a presto, buona
  giornata, buona serata, buona notte, buonanotte, buon fine settimana, buon weekend, buon pomeriggio,
  buon proseguimento, buone cose, cordiali saluti, un saluto, saluti, grazie per, grazie di, grazie a
  lei, la ringrazio, la ringraziamo, felice di, lieto di, lieta di, è stato un piacere, buona fortuna,
  alla prossima
`);

const LETTER = /\p{L}/u;

/** Whether one of somebody's last messages takes leave or thanks. */
export const hasFarewell = (said: readonly string[]): boolean =>
  said.some((text) => {
    const small = plain(text);
    return PARTING.some((words) => {
      const at = small.indexOf(words);
      return at >= 0 && !LETTER.test(small.charAt(at - 1)) && !LETTER.test(small.charAt(at + words.length));
    });
  });

/** Ways to take leave, so that nobody gets the same one each time. Each is one that `hasFarewell` knows. */
const FAREWELLS: Readonly<Record<MannersLanguage, readonly string[]>> = {
  en: [
    'Thank you for writing to us. Have a nice day!',
    'I was glad to help. All the best!',
    'Thank you for your patience. Take care!',
  ],
  ru: [
    'Спасибо, что обратились к нам. Хорошего дня!',
    'Рады помочь. Всего доброго!',
    'Благодарю за терпение. Приятного дня!',
  ],
  it: [
    'Grazie per averci scritto. Buona giornata!',
    'È stato un piacere. Arrivederci!',
    'Grazie per la pazienza. Buona giornata e a presto!',
  ],
};

/** A way to take leave in the visitor's language (`it-CH`), or else in that of what was said; `turn` chooses among them. */
export function farewellFor(language: string | null, said: readonly string[], turn: number): string {
  const theirs = language?.slice(0, 2).toLowerCase();
  const known = theirs === 'en' || theirs === 'ru' || theirs === 'it' ? theirs : languageOf(said.join(' '));
  const ways = FAREWELLS[known ?? 'en'];
  return ways[turn % ways.length] ?? '';
}
