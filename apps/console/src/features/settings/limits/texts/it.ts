import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  intro:
    'Che cosa gli operatori decidono da soli, senza chiedere a nessuno. Supervisori e amministratori non hanno questi limiti.',
  discount: 'Lo sconto più alto di un operatore, in percentuale',
  discountMeans: 'Con 0 solo i supervisori offrono sconti. Ognuno sta nella conversazione e nel registro.',
  ends: 'Gli operatori chiudono ciò a cui nessuno ha risposto',
  endsMeans:
    'Disattivato: una conversazione senza risposta la chiudono il visitatore, un supervisore o un blocco.',
  saved: 'Salvato. Vale da adesso.',
  wrong: 'Un numero intero da 0 a 100',
  longest: 'Un operatore può bloccare da solo al massimo per',
  byAdministrators: 'Lo decide un amministratore.',
  none: 'mai',
  hour: 'un’ora',
  day: 'un giorno',
  month: '30 giorni',
  good: 'qualsiasi durata, anche per sempre',
} satisfies Dictionary<typeof en, 'it'>;
