import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  queue: 'Aspetta qualcuno di nuovo',
  message: 'Nuovo messaggio',
  deadline: 'Il tempo per rispondere sta per finire',
  offer: 'Passata a te',
  callback: 'C’è da telefonare',
  mention: 'Ti hanno nominato in una nota',
  promise: 'Una promessa da mantenere',
  someVisitor: 'un visitatore',
  soundOff: 'Attiva il suono',
  soundOffHint: 'Il browser non suona finché qui non premi qualcosa.',
} satisfies Dictionary<typeof en, 'it'>;
