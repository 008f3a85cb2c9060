import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  intro:
    'Passi accanto alla conversazione, per alcuni argomenti o per tutti. Si possono saltare; resta scritto chi salta che cosa.',
  add: 'Aggiungi una lista',
  noneTitle: 'Ancora nessuna lista',
  noneText: 'Scrivi ciò che non va dimenticato, per esempio chiedere il numero d’ordine.',
  name: 'Titolo',
  topics: 'Per conversazioni su',
  topicsMeans: 'Nessuno scelto: per ogni conversazione.',
  every: 'ogni conversazione',
  step: 'Passo {number}',
  text: 'Che cosa fare',
  hint: 'Perché e come, per chi è nuovo',
  quick: 'Parole per questo',
  noQuick: 'nessuna',
  up: 'Su',
  addStep: 'Aggiungi un passo',
  newcomer: 'Nuovo arrivato',
  newcomerMeans:
    'Le liste sono aperte da sole e spiegano ogni passo; chi conclude con passi aperti viene avvisato.',
  steps: { one: '{count} passo', other: '{count} passi' },
} satisfies Dictionary<typeof en, 'it'>;
