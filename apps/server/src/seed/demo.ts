import type { QuickMessageDraft, SiteSettings, TriggerDraft } from '@parley/protocol';
import type { z } from 'zod';

export const DEMO_SITE_KEY = 'demo-shop';
export const ADMINISTRATOR_EMAIL = 'admin@demo.example';

export const demoSettings: SiteSettings = {
  accent: '#0b7285',
  side: 'right',
  greeting: {
    en: 'Hello! How can we help you?',
    ru: 'Здравствуйте! Чем можем помочь?',
    it: 'Ciao! Come possiamo aiutarti?',
  },
  livePresence: true,
  typingPreview: true,
  requiresConsent: false,
  linkCards: 'own',
};

/** Shared by everyone unless `team` names one. */
export interface DemoQuickMessage extends Omit<z.input<typeof QuickMessageDraft>, 'teamId'> {
  readonly team: 'Sales' | 'Support' | null;
}

export const demoQuickMessages: readonly DemoQuickMessage[] = [
  {
    shortcode: 'hello',
    hotkey: 1,
    team: null,
    text: 'Hello {visitor}, I am {operator} from {site}. How can I help?',
  },
  { shortcode: 'moment', hotkey: 2, team: null, text: 'One moment please, I am looking it up.' },
  {
    shortcode: 'delivery',
    hotkey: 3,
    team: 'Sales',
    text: 'Delivery takes two to three working days and is free from 50 €.',
  },
  {
    shortcode: 'returns',
    hotkey: 4,
    team: 'Support',
    text: 'You can send anything back within 30 days. Shall I e-mail you the label?',
  },
  {
    shortcode: 'size',
    hotkey: 5,
    team: 'Sales',
    text: 'Which size do you usually wear? Then I can tell how this one fits.',
  },
  {
    shortcode: 'order',
    hotkey: 6,
    team: 'Support',
    text: 'Could you tell me the order number? It starts with DS and is in the confirmation e-mail.',
  },
  { shortcode: 'bye', hotkey: 7, team: null, text: 'Glad I could help, {visitor}. Have a good day!' },
  {
    shortcode: 'привет',
    hotkey: 8,
    team: null,
    text: 'Здравствуйте, {visitor}! Меня зовут {operator}. Чем могу помочь?',
  },
  { shortcode: 'ciao', hotkey: 9, team: null, text: 'Ciao {visitor}, sono {operator}. Come posso aiutarti?' },
  { shortcode: 'минутку', hotkey: null, team: null, text: 'Минутку, пожалуйста, уточняю.' },
  { shortcode: 'attimo', hotkey: null, team: null, text: 'Un attimo per favore, controllo subito.' },
];

export const demoTriggers: readonly Omit<TriggerDraft, 'siteId'>[] = [
  {
    name: 'Twenty seconds in the cart',
    isEnabled: true,
    conditions: [
      { fact: 'path', is: 'like', value: '/demo/*cart*' },
      { fact: 'secondsOnPage', is: 'atLeast', value: 20 },
    ],
    text: {
      en: 'Is there a question before you order? I am here.',
      ru: 'Остались вопросы перед заказом? Я на связи.',
      it: 'Hai una domanda prima di ordinare? Sono qui.',
    },
    needsFreeOperator: true,
    perVisit: 1,
  },
  {
    name: 'Back again, looking at a product',
    isEnabled: true,
    conditions: [
      { fact: 'path', is: 'like', value: '/demo/*product*' },
      { fact: 'visitsBefore', is: 'atLeast', value: 1 },
      { fact: 'secondsOnPage', is: 'atLeast', value: 15 },
    ],
    text: {
      en: 'Welcome back! Shall I tell you more about this one?',
      ru: 'С возвращением! Рассказать об этом товаре подробнее?',
      it: 'Bentornato! Vuoi saperne di più su questo prodotto?',
    },
    needsFreeOperator: true,
    perVisit: 1,
  },
  {
    name: 'Hesitates over the contact form',
    isEnabled: true,
    conditions: [
      { fact: 'path', is: 'like', value: '/demo/*contact*' },
      { fact: 'idleSeconds', is: 'atLeast', value: 15 },
    ],
    text: {
      en: 'Asking here is faster than the form: we usually answer within a minute.',
      ru: 'Спросить здесь быстрее, чем через форму: обычно мы отвечаем за минуту.',
      it: 'Chiedere qui è più veloce del modulo: di solito rispondiamo in un minuto.',
    },
    needsFreeOperator: true,
    perVisit: 1,
  },
];
