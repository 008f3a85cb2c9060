import { defineTexts } from '@parley/i18n';

/** Mails to visitors. Nothing that somebody else has typed stands in a receipt: it must not speak in our name to strangers. */
export const en = defineTexts({
  receiptSubject: 'We have your message',
  receiptText: 'Thank you, your message has arrived at {site}.',
  receiptBy: 'You will have an answer by {time}.',
  receiptSoon: 'We will answer as soon as we can; we cannot name a time.',
  receiptWhere: 'The answer comes to this address and stands in the chat as well.',
  answerSubject: 'An answer from {site}',
  answerFrom: '{name} wrote:',
  answerFromTeam: 'We wrote:',
  answerFiles: '(Files; you find them in the chat.)',
  link: 'Back to the page where you were, with the chat:\n{url}',
  noReply: 'Please answer in the chat: mail sent to this address is not read.',
});
