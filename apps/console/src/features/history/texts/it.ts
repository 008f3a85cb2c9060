import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Cronologia',
  list: 'Conversazioni terminate',
  emptyTitle: 'Nessuna conversazione è ancora terminata',
  emptyText: 'Ogni conversazione resta qui dopo la fine, con note e valutazione.',
  emptyFilter: 'Nessuna conversazione terminata corrisponde',
  clearFilter: 'Mostra tutte',
  retry: 'Riprova',
  moreError: 'Non è stato possibile caricare le conversazioni più vecchie',
  loadingMore: 'Caricamento delle conversazioni più vecchie…',
  end: 'È tutto.',
  today: 'Oggi',
  yesterday: 'Ieri',
  filter: 'Mostra',
  filterAll: 'Tutte',
  filterToday: 'Dalle {time}',
  filterLate: 'Attesa oltre un minuto',
  removeFilter: 'Rimuovi il filtro',
  lasted: 'durata {time}',
  unanswered: 'senza risposta',
  noText: 'Nessun messaggio',
} satisfies Dictionary<typeof en, 'it'>;
