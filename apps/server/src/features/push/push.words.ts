import type { Locale, PushEvent } from '@parley/protocol';

type Words = Readonly<Record<PushEvent, string>> & { readonly somebody: string };

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    waiting: 'Somebody waits for an answer',
    message: 'A visitor of yours wrote',
    offered: 'You are asked to take a conversation',
    somebody: 'Visitor',
  },
  ru: {
    waiting: 'Посетитель ждёт ответа',
    message: 'Ваш посетитель написал',
    offered: 'Вас просят принять беседу',
    somebody: 'Посетитель',
  },
  it: {
    waiting: 'Qualcuno aspetta una risposta',
    message: 'Un tuo visitatore ha scritto',
    offered: 'Ti chiedono di prendere una conversazione',
    somebody: 'Visitatore',
  },
};

/** What a device shows. */
export interface Shown {
  readonly title: string;
  readonly body: string;
}

interface Said {
  readonly event: PushEvent;
  readonly visitorName: string | null;
  readonly text: string;
  readonly language: Locale;
  readonly showsText: boolean;
}

/** Longer texts are cut: the encrypted whole must fit into what push services take (RFC 8030: 4,096 bytes). */
const MOST_CHARS = 160;

/** The words of a notification; where text is not shown, neither a name nor a word of anybody is in it. */
export function wordsOf({ event, visitorName, text, language, showsText }: Said): Shown {
  const words = WORDS[language];
  if (!showsText) return { title: 'Parley', body: words[event] };
  return {
    title: `${visitorName ?? words.somebody}: ${words[event]}`,
    body: text.slice(0, MOST_CHARS).toWellFormed(),
  };
}
