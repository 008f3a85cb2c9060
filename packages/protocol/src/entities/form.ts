import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { FormFieldId, TeamId, TopicId } from './ids.ts';
import { Words } from './values.ts';

const label = Words.trim().max(LIMITS.formLabelChars);
/** A few words in the languages the owner wrote them in; English stands in for a missing one. */
const Label = z
  .object({ en: label.min(1), ru: label.optional(), it: label.optional() })
  .meta({ id: 'Label' });

export const FormFieldKind = z.enum(['name', 'email', 'phone', 'text', 'choice']);
export type FormFieldKind = z.infer<typeof FormFieldKind>;

/** One question to the visitor. What is a `name`, `email` or `phone` becomes the visitor's; the rest is kept with its label. */
export const FormField = z
  .object({
    id: FormFieldId,
    kind: FormFieldKind,
    isRequired: z.boolean(),
    label: Label,
    /** Of a `choice`, at least two, different in English, by which they are named. */
    choices: z.array(Label).max(LIMITS.formChoices),
  })
  .meta({ id: 'FormField' });
export type FormField = z.infer<typeof FormField>;

/** A closer word on a topic, which the visitor may choose after it, and whoever wraps the conversation up. */
export const Subtopic = z.object({ id: TopicId, label: Label }).meta({ id: 'Subtopic' });
export type Subtopic = z.infer<typeof Subtopic>;

/** What somebody reads who has come to the wrong address, and where they can turn: a link, a telephone number, a name. */
export const Referral = z
  .object({
    words: Label.extend({
      en: Words.trim().min(1).max(LIMITS.referralChars),
      ru: Words.trim().max(LIMITS.referralChars).optional(),
      it: Words.trim().max(LIMITS.referralChars).optional(),
    }),
    where: Words.trim().min(1).max(LIMITS.sentToChars),
  })
  .meta({ id: 'Referral' });
export type Referral = z.infer<typeof Referral>;

/** What a conversation can be about: asked before the first message, and chosen when a conversation is wrapped up. */
export const Topic = z
  .object({
    id: TopicId,
    label: Label,
    /** Whose queue it leads to; null: the site's. */
    teamId: TeamId.nullable(),
    /** Waits as if it had come `urgentHeadStartMs` earlier. */
    isUrgent: z.boolean(),
    subtopics: z.array(Subtopic).max(LIMITS.formSubtopics).default([]),
    /** Who comes with this has come to the wrong address. Missing: it is for this shop. */
    referral: Referral.optional(),
  })
  .meta({ id: 'Topic' });
export type Topic = z.infer<typeof Topic>;

const address = z.url({ protocol: /^https?$/ }).max(LIMITS.urlChars);

const parts = z.object({
  fields: z.array(FormField).max(LIMITS.formFields),
  topics: z.array(Topic).max(LIMITS.formTopics),
  /** The owner's page about what happens with what people write; the step that asks for consent leads there. */
  privacyUrl: z.object({ en: address, ru: address.optional(), it: address.optional() }).nullable(),
});

const areDifferent = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** What a site asks before a visitor's first message; nothing when both lists are empty. */
export const SiteForm = parts
  .superRefine(({ fields, topics }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
    const lists = [fields, topics, topics.flatMap(({ subtopics }) => subtopics)];
    if (!lists.every((list) => areDifferent(list.map(({ id }) => id)))) refuse('every id stands once');
    for (const kind of ['name', 'email', 'phone'])
      if (fields.filter((field) => field.kind === kind).length > 1) refuse(`one ${kind} is enough`);
    for (const { kind, choices } of fields) {
      if (!areDifferent(choices.map(({ en }) => en))) refuse('two choices are the same');
      if (kind === 'choice' && choices.length < 2) refuse('a choice has two choices at least');
    }
  })
  .meta({ id: 'SiteForm' });
export type SiteForm = z.infer<typeof SiteForm>;

/** What is left to be asked of one visitor. */
export const Questions = parts
  .extend({ topics: z.array(Topic.pick({ id: true, label: true, subtopics: true })) })
  .meta({ id: 'Questions' });
export type Questions = z.infer<typeof Questions>;

/** What a visitor has answered. A choice is named by its English words; `topicId` is a topic, or a closer word below one. */
export const Answers = z
  .object({
    topicId: TopicId.nullable(),
    fields: z
      .array(z.object({ id: FormFieldId, value: Words.trim().min(1).max(LIMITS.formAnswerChars) }))
      .max(LIMITS.formFields),
  })
  .meta({ id: 'Answers' });
export type Answers = z.infer<typeof Answers>;

/** An answer as it is kept: with its question, as the owner had it then. What was typed stands under `en`. */
export const Answer = z
  .object({ label: Label, value: Label.extend({ en: z.string() }) })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;

export const TopicLabel = Label;

/** What a conversation is about, in the words the owner had then. */
export const ChosenTopic = Label.extend({
  /** Missing: chosen before topics were kept with their ids. */
  id: TopicId.optional(),
  subtopic: Subtopic.optional(),
}).meta({ id: 'ChosenTopic' });
export type ChosenTopic = z.infer<typeof ChosenTopic>;
