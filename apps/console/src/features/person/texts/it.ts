import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'La stessa persona di…',
  hint: 'Trovi un’altra scheda della stessa persona. Nulla viene riscritto, nessun visitatore se ne accorge e si può annullare.',
  field: 'Nome, e-mail, telefono o nome dato dal negozio',
  same: 'Stessa e-mail o telefono: probabilmente la stessa persona',
  nothing: 'Nessuno è noto con questi dati.',
  more: 'Mostra altri',
  already: 'già la stessa persona',
  compare: 'Confronto',
  compareHint: 'Scelga che cosa mostrare dove differiscono. Gli altri valori restano leggibili sulla scheda.',
  name: 'Nome',
  email: 'E-mail',
  phone: 'Telefono',
  unknown: 'non noto',
  here: 'In questa conversazione',
  there: 'Nell’altra scheda',
  bothSigned:
    'Il negozio li garantisce come due account diversi ({one} e {other}). Ne sia certo prima di continuare.',
  shared:
    'Visite, conversazioni e ciò che dice la pagina saranno mostrati insieme. Il consenso resta alla scheda in cui è stato dato.',
  back: 'Torna alla ricerca',
  confirm: 'È la stessa persona',
  merged: 'Da ora è una sola persona.',
  undo: 'Annulla',
  separated: 'Di nuovo due.',
} satisfies Dictionary<typeof en, 'it'>;
