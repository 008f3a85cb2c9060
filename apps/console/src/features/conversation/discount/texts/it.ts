import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Offri uno sconto',
  hint: 'Il visitatore lo legge nella conversazione: quanto, perché e fino a quando. Non si può ritirare.',
  most: 'Fino al {most} % decidi tu. Un supervisore può offrire di più: può unirsi alla conversazione.',
  forSupervisors:
    'Qui gli sconti li offrono i supervisori. Menzionane uno in una nota: può unirsi alla conversazione e offrirlo.',
  percent: 'Sconto in percentuale',
  reason: 'Per che cosa',
  until: 'Valido fino a, nella tua ora',
  percentMissing: 'Indica quanto, da 1 a {most}.',
  reasonMissing: 'Indica perché: il visitatore lo legge.',
  later: 'Scegli un momento futuro, entro 90 giorni.',
  offer: 'Offri',
} satisfies Dictionary<typeof en, 'it'>;
