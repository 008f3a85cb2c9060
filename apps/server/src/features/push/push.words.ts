import type { Locale, PushEvent } from '@parley/protocol';

/** What a notification says: its event, or which part of it. */
export type PushWords = PushEvent | 'promiseLate';
type Words = Readonly<Record<PushWords, string>>;

const SOMEBODY: Readonly<Record<Locale, string>> = { en: 'Visitor', ru: 'Посетитель', it: 'Visitatore' };

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    waiting: 'Somebody waits for an answer',
    message: 'A visitor of yours wrote',
    offered: 'You are asked to take a conversation',
    promise: 'A promise is due soon',
    promiseLate: 'A promise is late',
  },
  ru: {
    waiting: 'Посетитель ждёт ответа',
    message: 'Ваш посетитель написал',
    offered: 'Вас просят принять беседу',
    promise: 'Скоро срок обещания',
    promiseLate: 'Обещание просрочено',
  },
  it: {
    waiting: 'Qualcuno aspetta una risposta',
    message: 'Un tuo visitatore ha scritto',
    offered: 'Ti chiedono di prendere una conversazione',
    promise: 'Una promessa sta per scadere',
    promiseLate: 'Una promessa è in ritardo',
  },
};

/** What a device shows. */
export interface Shown {
  readonly title: string;
  readonly body: string;
}

interface Said {
  readonly words: PushWords;
  readonly visitorName: string | null;
  readonly text: string;
  readonly language: Locale;
  readonly showsText: boolean;
}

/** Longer texts are cut: the encrypted whole must fit into what push services take (RFC 8030: 4,096 bytes). */
const MOST_CHARS = 160;

/** The words of a notification; where text is not shown, neither a name nor a word of anybody is in it. */
export function wordsOf({ words, visitorName, text, language, showsText }: Said): Shown {
  const what = WORDS[language][words];
  if (!showsText) return { title: 'Parley', body: what };
  return {
    title: `${visitorName ?? SOMEBODY[language]}: ${what}`,
    body: text.slice(0, MOST_CHARS).toWellFormed(),
  };
}
