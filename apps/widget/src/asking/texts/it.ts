import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  before: 'Prima di iniziare',
  why: 'Così risponde la persona giusta. Il tuo messaggio parte insieme alle risposte.',
  yours: 'Il tuo messaggio: {text}',
  topic: 'Di che cosa si tratta?',
  choose: 'Scegli…',
  optional: '{label} (facoltativo)',
  send: 'Invia',
  back: 'Torna al messaggio',
  missing: 'Rispondi, per favore.',
  email: 'Non è un indirizzo e-mail, come anna@mail.it.',
  phone: 'Non è un numero di telefono, come +39 333 123456.',
  choice: 'Scegli una voce.',

  consent: 'Possiamo conservare ciò che scrivi?',
  consentWhy:
    'Per rispondere conserviamo i tuoi messaggi e le pagine che guardi. Finché non dici di sì, nulla viene conservato né inviato.',
  privacy: 'Che cosa succede ai tuoi dati',
  yes: 'Sì, va bene',
  notNow: 'Non ora',
} satisfies Dictionary<typeof en, 'it'>;
