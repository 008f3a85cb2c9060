import type { ArticleDraft, SiteContacts } from '@parley/protocol';

type Words = Pick<ArticleDraft, 'topic' | 'title' | 'body'>;

const inEnglish: readonly Words[] = [
  {
    topic: 'Orders',
    title: 'Delivery: how long and how much',
    body: `An order travels **two to three working days**.

- Up to 50 €: delivery costs 4.90 €
- From 50 €: delivery is free
- Express until noon of the next working day: 12 €

# Where we deliver

Everywhere in the European Union. You get a message with a link as soon as the parcel has left us.`,
  },
  {
    topic: 'Orders',
    title: 'Where is my order?',
    body: `The e-mail “Your parcel is on its way” has a link that shows where the parcel is.

1. Look for the order number. It starts with **DS** and stands in the confirmation e-mail.
2. Open the link in the second e-mail.
3. Nothing has moved for three working days? Write to us, with the order number.`,
  },
  {
    topic: 'Returns',
    title: 'Sending something back',
    body: `You have **30 days** from the day the parcel arrives, and sending it back costs nothing.

1. Ask us for the label, here in the chat or by e-mail.
2. Put the things into a box, worn no further than through your living room.
3. Leave the parcel at the post office.

The money is back on the way it came within five working days after the parcel has reached us.`,
  },
  {
    topic: 'Returns',
    title: 'Another size or colour',
    body: `An exchange is a return with a new order: so nobody else buys your size meanwhile.

Order the other size first, then send the first one back. **We refund the second delivery**: tell us both order numbers.`,
  },
  {
    topic: 'Choosing',
    title: 'Finding your size',
    body: `# Boots

Sizes 36 to 48, half sizes too. They fit as street shoes do; between two sizes take the larger one, for a warm sock.

# Raincoat and sweater

Measure around the chest, over a shirt.

- S: 86 to 94 cm
- M: 95 to 103 cm
- L: 104 to 112 cm
- XL: 113 to 121 cm`,
  },
  {
    topic: 'Orders',
    title: 'Ways to pay',
    body: `- Card (Visa, Mastercard)
- Bank transfer: the parcel leaves when the money has arrived
- On delivery, for 3 € more

We never ask for a card number in the chat or by e-mail. **Whoever does is not us.**`,
  },
];

const inRussian: readonly Words[] = [
  {
    topic: 'Заказы',
    title: 'Доставка: сроки и стоимость',
    body: `Заказ едет **два-три рабочих дня**.

- До 50 €: доставка стоит 4,90 €
- От 50 €: доставка бесплатная
- Срочно, до полудня следующего рабочего дня: 12 €

# Куда доставляем

По всему Европейскому союзу. Как только посылка уйдёт от нас, придёт письмо со ссылкой.`,
  },
  {
    topic: 'Заказы',
    title: 'Где мой заказ?',
    body: `В письме «Посылка в пути» есть ссылка, по которой видно, где посылка.

1. Найдите номер заказа. Он начинается с **DS** и указан в письме с подтверждением.
2. Откройте ссылку из второго письма.
3. Три рабочих дня ничего не меняется? Напишите нам и укажите номер заказа.`,
  },
  {
    topic: 'Возврат',
    title: 'Как вернуть покупку',
    body: `На возврат есть **30 дней** со дня получения, и он бесплатный.

1. Попросите у нас этикетку: здесь, в чате, или по почте.
2. Уложите вещи в коробку. Примерить дома можно, носить на улице нельзя.
3. Отнесите посылку на почту.

Деньги вернутся тем же путём в течение пяти рабочих дней после того, как посылка дойдёт до нас.`,
  },
  {
    topic: 'Возврат',
    title: 'Обменять размер или цвет',
    body: `Обмен — это возврат и новый заказ: так никто другой не купит ваш размер.

Сначала закажите нужный размер, затем отправьте первый обратно. **Вторую доставку мы вернём**: сообщите нам оба номера заказов.`,
  },
  {
    topic: 'Выбор',
    title: 'Как выбрать размер',
    body: `# Ботинки

Размеры с 36 по 48, есть и половинные. Сидят как обычная обувь; между двумя размерами берите больший, под тёплый носок.

# Плащ и свитер

Измерьте обхват груди поверх рубашки.

- S: 86–94 см
- M: 95–103 см
- L: 104–112 см
- XL: 113–121 см`,
  },
  {
    topic: 'Заказы',
    title: 'Способы оплаты',
    body: `- Карта (Visa, Mastercard)
- Банковский перевод: посылка уходит, когда придут деньги
- При получении, на 3 € дороже

Мы никогда не спрашиваем номер карты в чате или по почте. **Если спросили — это не мы.**`,
  },
];

const inItalian: readonly Words[] = [
  {
    topic: 'Ordini',
    title: 'Spedizione: tempi e costi',
    body: `Un ordine viaggia **due o tre giorni lavorativi**.

- Fino a 50 €: la spedizione costa 4,90 €
- Da 50 €: la spedizione è gratuita
- Espressa, entro mezzogiorno del giorno lavorativo seguente: 12 €

# Dove spediamo

In tutta l'Unione europea. Appena il pacco parte, ricevi un messaggio con un link.`,
  },
  {
    topic: 'Ordini',
    title: "Dov'è il mio ordine?",
    body: `L'e-mail «Il tuo pacco è in viaggio» contiene un link che mostra dov'è il pacco.

1. Cerca il numero d'ordine. Comincia con **DS** e sta nell'e-mail di conferma.
2. Apri il link della seconda e-mail.
3. Da tre giorni lavorativi non si muove nulla? Scrivici, con il numero d'ordine.`,
  },
  {
    topic: 'Resi',
    title: 'Restituire un acquisto',
    body: `Hai **30 giorni** da quando arriva il pacco, e il reso non costa nulla.

1. Chiedici l'etichetta, qui in chat o per e-mail.
2. Metti tutto in una scatola: provato in casa sì, usato fuori no.
3. Lascia il pacco all'ufficio postale.

Il rimborso arriva per la stessa via entro cinque giorni lavorativi da quando il pacco è da noi.`,
  },
  {
    topic: 'Resi',
    title: 'Cambiare taglia o colore',
    body: `Un cambio è un reso con un nuovo ordine: così nessun altro compra intanto la tua taglia.

Ordina prima l'altra taglia, poi rispedisci la prima. **La seconda spedizione la rimborsiamo noi**: dicci i due numeri d'ordine.`,
  },
  {
    topic: 'Scelta',
    title: 'Trovare la taglia giusta',
    body: `# Stivali

Numeri dal 36 al 48, anche i mezzi. Calzano come scarpe normali; tra due numeri prendi il maggiore, per una calza calda.

# Impermeabile e maglione

Misura il torace sopra una camicia.

- S: da 86 a 94 cm
- M: da 95 a 103 cm
- L: da 104 a 112 cm
- XL: da 113 a 121 cm`,
  },
  {
    topic: 'Ordini',
    title: 'Modi di pagare',
    body: `- Carta (Visa, Mastercard)
- Bonifico: il pacco parte quando il denaro è arrivato
- Alla consegna, con 3 € in più

Non chiediamo mai il numero della carta in chat o per e-mail. **Chi lo fa non siamo noi.**`,
  },
];

const texts = [
  { language: 'en', articles: inEnglish },
  { language: 'ru', articles: inRussian },
  { language: 'it', articles: inItalian },
] as const;

/** What the demo shop answers day and night, in three languages. */
export const demoArticles: readonly Omit<ArticleDraft, 'siteId'>[] = texts.flatMap(({ language, articles }) =>
  articles.map((words, at) => ({ ...words, language, slug: null, place: at + 1, isPublished: true })),
);

/** Numbers and names that nobody has (those of films and of documents). */
export const demoContacts: SiteContacts = {
  phone: '+39 06 555 0100',
  email: 'hello@shop.example',
  links: [
    { name: 'WhatsApp', url: 'https://wa.me/39065550100' },
    { name: 'Telegram', url: 'https://t.me/demo_shop_example' },
  ],
  hours: {
    en: 'By phone Monday to Friday, 9 to 18 (Rome)',
    ru: 'По телефону с понедельника по пятницу, 9–18 (Рим)',
    it: 'Al telefono da lunedì a venerdì, 9–18 (Roma)',
  },
};
