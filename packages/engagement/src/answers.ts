import type { Answers, FormField, TopicId } from '@parley/protocol';

/** Why an answer is none. */
export type AnswerFault = 'missing' | 'email' | 'phone' | 'choice';

export interface Questions {
  readonly fields: readonly Pick<FormField, 'id' | 'kind' | 'isRequired' | 'choices'>[];
  readonly topics: readonly {
    readonly id: TopicId;
    readonly subtopics?: readonly { readonly id: TopicId }[];
  }[];
}

// No more than what the contract takes for an address, and without a pattern that takes long to refuse.
const email = /^[\w'+-]+(?:\.[\w'+-]+)*@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/i;
const phone = /^\+?[\d\s().\-/]{5,39}$/;
const fewestDigits = 5;

function faultOf(
  { kind, isRequired, choices }: Questions['fields'][number],
  value: string,
): AnswerFault | undefined {
  if (value === '') return isRequired ? 'missing' : undefined;
  if (kind === 'email')
    return value.length <= 200 && !value.includes("'@") && email.test(value) ? undefined : kind;
  if (kind === 'phone')
    return phone.test(value) && value.replace(/\D/g, '').length >= fewestDigits ? undefined : kind;
  if (kind === 'choice') return choices.some(({ en }) => en === value) ? undefined : kind;
  return undefined;
}

/** What is wrong with the answers, by the question's id or `topic`; empty when nothing is. The widget and the server ask the same. */
export function faultsOf(
  questions: Questions,
  { topicId, fields }: Answers,
): ReadonlyMap<string, AnswerFault> {
  const faults = new Map<string, AnswerFault>();
  for (const field of questions.fields) {
    const fault = faultOf(field, fields.find(({ id }) => id === field.id)?.value.trim() ?? '');
    if (fault) faults.set(field.id, fault);
  }
  const { topics } = questions;
  const isChosen = ({ id }: { readonly id: TopicId }): boolean => id === topicId;
  if (topics.length > 0 && !topics.some((topic) => isChosen(topic) || topic.subtopics?.some(isChosen)))
    faults.set('topic', 'missing');
  return faults;
}
