import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  scan: 'Inquadra il codice con un’app di autenticazione sul telefono.',
  picture: 'Immagine per l’app di autenticazione',
  secret: 'Oppure scrivi lì questo segreto',
  code: 'Codice dell’app',
  codeMissing: 'Scrivi le sei cifre mostrate dall’app.',
  keep: 'Conserva questi codici di recupero',
  keepWhy: 'Ognuno sostituisce il telefono per un accesso. Sono mostrati solo adesso.',
  recoveryCodes: 'Codici di recupero',
  kept: 'Li ho conservati',
} satisfies Dictionary<typeof en, 'it'>;
