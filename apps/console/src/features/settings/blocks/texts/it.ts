import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  intro:
    'Non possono scrivere finché il tempo non è passato. Un blocco finisce da solo; puoi toglierlo prima.',
  forSupervisors: 'I supervisori vedono chi è bloccato e tolgono i blocchi.',
  emptyTitle: 'Nessuno è bloccato',
  empty: 'Si blocca da una conversazione, dal suo menu o con il comando «Blocca il visitatore».',
  older: 'Mostra i precedenti',
  insults: 'insulti',
  threats: 'minacce',
  spam: 'spam',
  other: 'altro motivo',
  until: 'fino a {time}',
  untilLifted: 'finché non viene tolto',
  by: '{name}, {time}',
  lift: 'Togli',
  liftNamed: 'Togli: {name} può scrivere di nuovo',
} satisfies Dictionary<typeof en, 'it'>;
