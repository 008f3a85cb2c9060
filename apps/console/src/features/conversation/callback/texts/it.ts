import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Richiamata',
  asked: 'Vuole essere chiamato: {time}',
  yours: 'Chiami tu: {time}',
  soon: 'appena possibile',
  tried: { one: '{count} chiamata senza risposta', other: '{count} chiamate senza risposta' },
  call: 'Chiama {phone}',
  at: 'Quando chiamare',
  result: 'Com’è andata',
  note: 'Nota per il team (facoltativa)',
  taken: 'L’ha presa un collega.',
  failed: 'Non ha funzionato. Riprova.',
  left: 'Ha lasciato un messaggio. Se non è presente, la risposta va per posta a {email}.',
  leftBy:
    'Ha lasciato un messaggio; la risposta è promessa entro {time}. Se non è presente, va per posta a {email}.',
} satisfies Dictionary<typeof en, 'it'>;
