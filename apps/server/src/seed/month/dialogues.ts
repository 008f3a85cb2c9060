import type { Locale } from '@parley/protocol';

/** What visitors ask and operators answer, turn by turn; the visitor begins. */
export type Dialogue = readonly string[];

export const dialogues: Readonly<Record<Locale, readonly Dialogue[]>> = {
  en: [
    [
      'Hi, how long does delivery to Leeds take?',
      'Hello! Two to three working days.',
      'And is it free?',
      'Yes, from 50 €. Below that it is 4.90 €.',
      'Great, thanks!',
      'Glad I could help. Have a good day!',
    ],
    [
      'Do the boots run small?',
      'Hello! A little: most people take one size up.',
      'I usually wear 39',
      'Then 40 is right for you.',
      'Ok, ordering now',
      'Thank you! They leave today.',
    ],
    [
      'My order has not arrived',
      'I am sorry to hear that. Could you tell me the order number?',
      'DS-20418',
      'It is at your local depot and comes tomorrow before noon.',
      'Thank you',
      'You are welcome!',
    ],
    [
      'Can I return a sweater I have worn once?',
      'Hello! Yes, within 30 days, if it is clean.',
      'Where do I get the label?',
      'I have just sent it to your e-mail address.',
      'Got it',
      'Perfect. The money is back within five days.',
    ],
    [
      'The discount code does not work',
      'Let me look. Which code is it?',
      'SPRING10',
      'It is for orders from 60 €; yours is 54 €.',
      'Oh I see. I will add socks then',
      'Good idea, they are on the second page.',
    ],
    [
      'Is the raincoat really waterproof?',
      'Hello! Yes: 10,000 mm, taped seams.',
      'Does it come in green?',
      'Olive green, sizes S to XL are in stock.',
    ],
  ],
  ru: [
    [
      'Здравствуйте, сколько идёт доставка в Казань?',
      'Здравствуйте! Три-четыре рабочих дня.',
      'А оплатить при получении можно?',
      'Да, картой или наличными.',
      'Спасибо',
      'Рады помочь. Хорошего дня!',
    ],
    [
      'Сапоги маломерят?',
      'Здравствуйте! Немного, лучше взять на размер больше.',
      'Обычно ношу 38',
      'Тогда вам подойдёт 39.',
      'Беру',
      'Спасибо! Отправим сегодня.',
    ],
    [
      'Где мой заказ?',
      'Подскажите, пожалуйста, номер заказа.',
      'DS-20977',
      'Он уже в пункте выдачи, можно забирать до пятницы.',
      'Отлично',
      'Хорошего дня!',
    ],
    [
      'Можно вернуть свитер, если не подошёл размер?',
      'Здравствуйте! Да, в течение 30 дней.',
      'А доставка обратно за чей счёт?',
      'За наш. Отправить вам накладную на почту?',
      'Да, пожалуйста',
      'Отправили, проверьте почту.',
    ],
    [
      'Не проходит оплата картой',
      'Уточняю, одну минуту.',
      'Жду',
      'Банк просит подтверждение в приложении. Попробуйте ещё раз, пожалуйста.',
      'Получилось, спасибо',
    ],
  ],
  it: [
    [
      'Buongiorno, in quanto tempo arriva a Bologna?',
      'Buongiorno! In due o tre giorni lavorativi.',
      'La spedizione è gratuita?',
      'Sì, da 50 € in su.',
      'Grazie mille',
      'Grazie a lei, buona giornata!',
    ],
    [
      'Che taglia mi consiglia per gli stivali?',
      'Di solito che numero porta?',
      'Il 38',
      'Allora prenda il 39, calzano un po’ stretti.',
      'Perfetto',
      'Ottimo, li spediamo oggi.',
    ],
    [
      'Vorrei fare un reso',
      'Certo. Mi dice il numero dell’ordine?',
      'DS-21102',
      'Le ho inviato l’etichetta per e-mail.',
      'Ricevuta, grazie',
      'Di nulla!',
    ],
    [
      'Il maglione è di lana vera?',
      'Sì, 100% lana merino, filata in Toscana.',
      'Si lava in lavatrice?',
      'Sì, a 30 gradi con il programma lana.',
      'Lo prendo allora',
    ],
    [
      'Non ho ricevuto la conferma dell’ordine',
      'Controllo subito. Qual è il suo indirizzo e-mail?',
      'Quello del profilo',
      'L’abbiamo rispedita ora, guardi anche nello spam.',
      'Trovata!',
      'Bene, buona giornata!',
    ],
  ],
};

export const notes: readonly string[] = [
  'Asks about an order, please look into the warehouse.',
  'Prefers to be called in the afternoon.',
  'Second time this week, please be generous.',
  'Wants a bill with VAT, you know this better than me.',
];
