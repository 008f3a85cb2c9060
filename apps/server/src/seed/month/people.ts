import type { Locale } from '@parley/protocol';

export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly role: 'operator' | 'supervisor';
  readonly teams: readonly ('Sales' | 'Support')[];
}

export const colleagues: readonly Colleague[] = [
  { name: 'Anna Petrova', email: 'anna@demo.example', role: 'operator', teams: ['Sales'] },
  { name: 'Marco Bianchi', email: 'marco@demo.example', role: 'operator', teams: ['Sales'] },
  { name: 'Olivia Grant', email: 'olivia@demo.example', role: 'operator', teams: ['Sales', 'Support'] },
  { name: 'Dmitry Orlov', email: 'dmitry@demo.example', role: 'operator', teams: ['Support'] },
  { name: 'Lucia Ferrari', email: 'lucia@demo.example', role: 'operator', teams: ['Support'] },
  { name: 'Nina Sokolova', email: 'nina@demo.example', role: 'supervisor', teams: ['Sales', 'Support'] },
];

/** Visitors of one language: who they are, and the time zones in which they live. */
export const peoples: Readonly<
  Record<
    Locale,
    { readonly tag: string; readonly zones: readonly string[]; readonly names: readonly string[] }
  >
> = {
  en: {
    tag: 'en-GB',
    zones: [
      'Europe/London',
      'Europe/London',
      'Europe/Dublin',
      'America/New_York',
      'America/Chicago',
      'Australia/Sydney',
      'Europe/Amsterdam',
      'Europe/Berlin',
    ],
    names: [
      'Tom Baker',
      'Emily Clarke',
      'James Wood',
      'Grace Hill',
      'Oliver Reed',
      'Sophie Turner',
      'Daniel Price',
      'Zoë O’Neil',
      'Priya Shah',
      'Liam Byrne',
    ],
  },
  ru: {
    tag: 'ru-RU',
    zones: [
      'Europe/Moscow',
      'Europe/Moscow',
      'Europe/Moscow',
      'Asia/Yekaterinburg',
      'Asia/Novosibirsk',
      'Europe/Samara',
      'Asia/Almaty',
      'Asia/Vladivostok',
    ],
    names: [
      'Мария Соколова',
      'Иван Кузнецов',
      'Елена Морозова',
      'Алексей Волков',
      'Ольга Зайцева',
      'Павел Лебедев',
      'Наталья Крылова',
      'Сергей Новиков',
    ],
  },
  it: {
    tag: 'it-IT',
    zones: ['Europe/Rome', 'Europe/Rome', 'Europe/Rome', 'Europe/Zurich', 'Europe/Paris', 'Europe/Vienna'],
    names: [
      'Giulia Rossi',
      'Luca Moretti',
      'Chiara Conti',
      'Matteo Ricci',
      'Francesca Galli',
      'Davide Costa',
      'Elisa Romano',
      'Paolo Greco',
    ],
  },
};

const chrome = (system: string, mobile = ''): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 ${mobile}Safari/537.36`;
const safari = (system: string, mobile = ''): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 ${mobile}Safari/604.1`;

export const userAgents: readonly string[] = [
  chrome('Windows NT 10.0; Win64; x64'),
  chrome('Windows NT 10.0; Win64; x64'),
  chrome('Macintosh; Intel Mac OS X 10_15_7'),
  chrome('Linux; Android 16; Pixel 9', 'Mobile '),
  chrome('Linux; Android 15; SM-A556B', 'Mobile '),
  safari('iPhone; CPU iPhone OS 18_6 like Mac OS X', 'Mobile/15E148 '),
  safari('iPhone; CPU iPhone OS 18_6 like Mac OS X', 'Mobile/15E148 '),
  safari('Macintosh; Intel Mac OS X 10_15_7'),
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0',
  chrome('Linux; Android 15; SM-X710'),
];

export interface Arrival {
  readonly referrer: string;
  /** What the landing address carries after the path. */
  readonly query: string;
}

const search = (host: string, parameter: string, phrase: string): Arrival => ({
  referrer: `https://${host}/search?${parameter}=${encodeURIComponent(phrase)}`,
  query: '',
});

export const arrivals: Readonly<Record<Locale, readonly Arrival[]>> = {
  en: [
    { referrer: '', query: '' },
    { referrer: 'https://www.google.com/', query: '' },
    search('www.bing.com', 'q', 'waterproof boots women'),
    search('duckduckgo.com', 'q', 'wool sweater handmade'),
    {
      referrer: 'https://l.instagram.com/',
      query: '?utm_source=instagram&utm_medium=social&utm_campaign=autumn',
    },
    { referrer: '', query: '?utm_source=newsletter&utm_medium=email&utm_campaign=spring-sale' },
    { referrer: 'https://www.reddit.com/r/onebag', query: '' },
    { referrer: 'https://outdoorblog.example/best-raincoats', query: '' },
  ],
  ru: [
    { referrer: '', query: '' },
    search('yandex.ru', 'text', 'купить резиновые сапоги'),
    search('yandex.ru', 'text', 'шерстяной свитер ручной работы'),
    search('go.mail.ru', 'q', 'дождевик женский'),
    { referrer: 'https://away.vk.com/', query: '?utm_source=vk&utm_medium=cpc&utm_campaign=osen' },
    { referrer: 'https://web.telegram.org/', query: '' },
  ],
  it: [
    { referrer: '', query: '' },
    { referrer: 'https://www.google.it/', query: '' },
    search('www.bing.com', 'q', 'stivali impermeabili donna'),
    {
      referrer: 'https://l.facebook.com/',
      query: '?utm_source=facebook&utm_medium=social&utm_campaign=autunno',
    },
    { referrer: '', query: '?utm_source=newsletter&utm_medium=email&utm_campaign=saldi' },
  ],
};

export const pages: readonly { readonly path: string; readonly title: string }[] = [
  { path: '/demo/', title: 'Home' },
  { path: '/demo/product-boots.html', title: 'Rubber boots' },
  { path: '/demo/product-raincoat.html', title: 'Raincoat' },
  { path: '/demo/product-sweater.html', title: 'Wool sweater' },
  { path: '/demo/cart.html', title: 'Cart' },
  { path: '/demo/contact.html', title: 'Contact' },
];
