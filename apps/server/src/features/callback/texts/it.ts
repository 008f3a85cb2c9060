import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  receiptSubject: 'Abbiamo ricevuto il tuo messaggio',
  receiptText: 'Grazie, il tuo messaggio è arrivato a {site}.',
  receiptBy: 'Avrai una risposta entro: {time}.',
  receiptSoon: 'Risponderemo appena possibile; non possiamo indicare un orario.',
  receiptWhere: 'La risposta arriva a questo indirizzo e resta anche nella chat.',
  answerSubject: 'Una risposta da {site}',
  answerFrom: '{name} ha scritto:',
  answerFromTeam: 'Abbiamo scritto:',
  answerFiles: '(File: li trovi nella chat.)',
  link: 'Torna alla pagina dove eri, con la chat:\n{url}',
  noReply: 'Rispondi nella chat: la posta inviata a questo indirizzo non viene letta.',
} satisfies Dictionary<typeof en, 'it'>;
