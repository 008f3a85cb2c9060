import { maskCards } from '@parley/plain-text';
import type { Answers, Brief, Choice, Quote } from '@parley/protocol';
import type { BlockVisitor, Command } from './commands.ts';

/**
 * The command without numbers of payment cards, whoever wrote them and wherever. Browsers mask too, but what is stored must not
 * hang on what a browser does. Done before anything is compared, so that a repeat still equals what was stored.
 */
export function maskCommand(command: Command): Command {
  if (command.kind === 'visitor.block') return { ...command, words: maskCards(command.words) };
  return { ...command, ...maskWords(command), ...maskParts(command) };
}

function maskWords(command: Exclude<Command, BlockVisitor>) {
  return {
    ...('text' in command && { text: maskCards(command.text) }),
    ...('note' in command && command.note !== null && { note: maskCards(command.note) }),
    ...('phone' in command && { phone: maskCards(command.phone) }),
    ...('reason' in command && command.reason && { reason: maskCards(command.reason) }),
    ...('brief' in command && { brief: maskBrief(command.brief) }),
    ...('sentTo' in command && command.sentTo && { sentTo: maskCards(command.sentTo) }),
    ...('comment' in command && command.comment && { comment: maskCards(command.comment) }),
  };
}

/** What comes with a message besides its words. */
function maskParts(command: Command) {
  return {
    ...('choice' in command && command.choice && { choice: maskChoice(command.choice) }),
    ...('quote' in command && command.quote && { quote: maskQuote(command.quote) }),
    ...('answers' in command && command.answers && { answers: maskAnswers(command.answers) }),
  };
}

const maskBrief = ({ asked, promised, tried }: Brief): Brief => ({
  asked: maskCards(asked),
  promised: maskCards(promised),
  tried: maskCards(tried),
});

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
