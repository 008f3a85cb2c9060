import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  receiptSubject: 'Мы получили ваше сообщение',
  receiptText: 'Спасибо, ваше сообщение пришло на сайт {site}.',
  receiptBy: 'Мы ответим не позднее: {time}.',
  receiptSoon: 'Ответим, как только сможем; точное время назвать не можем.',
  receiptWhere: 'Ответ придёт на этот адрес и будет в чате.',
  answerSubject: 'Ответ от {site}',
  answerFrom: 'Пишет {name}:',
  answerFromTeam: 'Наш ответ:',
  answerFiles: '(Файлы — в чате.)',
  link: 'Вернуться на страницу, где вы были, и в чат:\n{url}',
  noReply: 'Пожалуйста, отвечайте в чате: письма на этот адрес никто не читает.',
} satisfies Dictionary<typeof en, 'ru'>;
