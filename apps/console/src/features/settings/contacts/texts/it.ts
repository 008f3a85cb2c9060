import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en> = {
  open: 'Contatti',
  openOf: 'Contatti di {name}',
  intro: 'Stanno nella prima vista del widget, giorno e notte. Ciò che è vuoto non si mostra.',
  phone: 'Telefono',
  email: 'Indirizzo e-mail',
  emailInvalid: 'Non è un indirizzo e-mail.',
  links: 'Messaggistica e reti',
  linkName: 'Nome sul pulsante',
  linkUrl: 'Indirizzo (https://…)',
  linkInvalid: 'Servono un nome e un indirizzo che comincia con https://',
  addLink: 'Aggiungi',
  removeLink: 'Togli {name}',
  hours: 'Quando c’è qualcuno',
  hoursHint: 'Con parole tue, per esempio «Al telefono da lunedì a venerdì, 9–18».',
};
