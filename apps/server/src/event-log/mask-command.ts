import { maskCards } from '@parley/plain-text';
import type { Choice, Quote } from '@parley/protocol';
import type { Answers } from '@parley/protocol';
import type { Command } from './commands.ts';

/**
 * The command without numbers of payment cards, whoever wrote them and wherever. Browsers mask too, but what is stored must not
 * hang on what a browser does. Done before anything is compared, so that a repeat still equals what was stored.
 */
export function maskCommand(command: Command): Command {
  const text = 'text' in command ? maskCards(command.text) : null;
  const note = 'note' in command && command.note !== null ? maskCards(command.note) : null;
  const phone = 'phone' in command ? maskCards(command.phone) : null;
  const choice = 'choice' in command && command.choice ? maskChoice(command.choice) : null;
  const answers = 'answers' in command ? command.answers : undefined;
  const quote = 'quote' in command && command.quote ? maskQuote(command.quote) : null;
  const comment = 'comment' in command && command.comment ? maskCards(command.comment) : null;
  return {
    ...command,
    ...(quote !== null && { quote }),
    ...(comment !== null && { comment }),
    ...(answers && { answers: maskAnswers(answers) }),
    ...(text !== null && { text }),
    ...(choice !== null && { choice }),
    ...(note !== null && { note }),
    ...(phone !== null && { phone }),
  };
}

const maskQuote = ({ exact, prefix, suffix, url, title }: Quote): Quote => ({
  exact: maskCards(exact),
  prefix: maskCards(prefix),
  suffix: maskCards(suffix),
  url: maskCards(url),
  title: maskCards(title),
});

const maskChoice = ({ style, options }: Choice): Choice => ({
  style,
  options: options.map((option) => ({
    ...option,
    label: maskCards(option.label),
    text: maskCards(option.text),
    price: maskCards(option.price),
    url: option.url && maskCards(option.url),
  })),
});

const maskAnswers = ({ topicId, fields }: Answers): Answers => ({
  topicId,
  fields: fields.map(({ id, value }) => ({ id, value: maskCards(value) })),
});
