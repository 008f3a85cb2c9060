import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  resetSubject: 'Una nuova password per Parley',
  resetText:
    'Qualcuno, probabilmente tu, ha chiesto una nuova password per questo indirizzo.\n\nSceglila qui entro un’ora; il link funziona una volta sola:\n\n{url}\n\nSe non sei stato tu, non fare nulla. La password resta quella di prima.',
} satisfies Dictionary<typeof en, 'it'>;
