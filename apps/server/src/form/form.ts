import { faultsOf } from '@parley/engagement';
import type { Answers, ErrorCode, FormField, Result, Topic } from '@parley/protocol';
import { Answer, Instant, SiteForm } from '@parley/protocol';
import { z } from 'zod';
import type { VisitorRow } from '../db/tables.visitors.ts';
import { fail, ok } from '../outcome.ts';

export const emptyForm: SiteForm = { fields: [], topics: [], privacyUrl: null };

/** A form as it is kept; nothing is asked where nobody has made one. */
export const readForm = (json: string | null): SiteForm =>
  json === null ? emptyForm : SiteForm.parse(JSON.parse(json));

/** Whether anything is asked before the first message. */
export const asksFirst = ({ fields, topics }: SiteForm): boolean => fields.length + topics.length > 0;

/** An answer as it is kept with its visitor. */
const KeptAnswer = Answer.extend({ fieldId: z.string(), at: Instant });
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** The only reader of the column. */
export const readAnswers = (json: string | null): KeptAnswer[] =>
  json === null ? [] : z.array(KeptAnswer).parse(JSON.parse(json));

export type Known = Pick<VisitorRow, 'name' | 'email' | 'phone' | 'answers_json'>;

/** What of a form this visitor has not answered yet. What a conversation is about is asked each time. */
export function openQuestions({ fields, topics }: SiteForm, known: Known | null): Asked {
  const answered = new Set(readAnswers(known?.answers_json ?? null).map(({ fieldId }) => fieldId));
  const isOpen = ({ id, kind }: FormField): boolean =>
    kind === 'text' || kind === 'choice' ? !answered.has(id) : (known?.[kind] ?? null) === null;
  return { fields: fields.filter(isOpen), topics };
}

export interface Asked {
  readonly fields: readonly FormField[];
  readonly topics: readonly Topic[];
}

/** What answers make known: of the conversation, and of the person. */
export interface Heard {
  readonly topic: Topic | null;
  /** The closer word, where one was chosen. */
  readonly subtopic: Topic['subtopics'][number] | null;
  readonly answers: readonly Answer[];
  readonly person: Partial<Pick<VisitorRow, 'name' | 'email' | 'phone'>>;
  readonly kept: readonly KeptAnswer[];
}

/** Takes the answers to what is asked; what nobody asked (any more) is left out. */
export function hear(asked: Asked, answers: Answers | undefined, at: number): Result<Heard, ErrorCode> {
  const given = answers ?? { topicId: null, fields: [] };
  if (faultsOf(asked, given).size > 0) return fail('answers_refused');
  const person: { name?: string; email?: string; phone?: string } = {};
  const kept: KeptAnswer[] = [];
  for (const { id, kind, label, choices } of asked.fields) {
    const value = given.fields.find((answer) => answer.id === id)?.value ?? '';
    if (value === '') continue;
    if (kind === 'text' || kind === 'choice') {
      const choice = choices.find(({ en }) => en === value);
      kept.push({ fieldId: id, label, value: choice ?? { en: value }, at });
    } else person[kind] = value;
  }
  const below = (topic: Topic) => topic.subtopics.find(({ id }) => id === given.topicId);
  const topic = asked.topics.find((one) => one.id === given.topicId || below(one)) ?? null;
  return ok({
    topic,
    subtopic: (topic && below(topic)) ?? null,
    answers: kept.map(({ label, value }) => ({ label, value })),
    person,
    kept,
  });
}
