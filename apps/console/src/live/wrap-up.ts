import { useQuery } from '@tanstack/react-query';
import type { Conversation, RouteReply, WrapUpDemands } from '@parley/protocol';
import { useLanguage } from '../shared/i18n/load-texts.ts';
import { textIn } from '../shared/i18n/text-in.ts';
import { topicIn } from '../shared/wrap-up/topic-in.ts';
import { useWrapUpTexts } from '../shared/wrap-up/texts/use-wrap-up-texts.ts';
import { wrapUpQuery } from './queries/settings.queries.ts';

export type KnownWrapUp = RouteReply<'GET /v1/wrap-up'>;
type Said = Pick<Conversation, 'siteId' | 'outcome' | 'tagIds'> & { readonly topic: unknown };

/** What the site wants said before an operator ends it and nobody has said; what nobody could choose is not wanted. */
export function missingIn(said: Said, { tags, sites }: KnownWrapUp): readonly (keyof WrapUpDemands)[] {
  const site = sites.find(({ siteId }) => siteId === said.siteId);
  if (!site) return [];
  const { demands, topics } = site;
  const hasTags = tags.some(({ isPutAway }) => !isPutAway);
  const isMissing = {
    topic: demands.topic && topics.length > 0 && said.topic === null,
    tags: demands.tags && hasTags && (said.tagIds ?? []).length === 0,
    outcome: demands.outcome && said.outcome === undefined,
  };
  return (['topic', 'tags', 'outcome'] as const).filter((name) => isMissing[name]);
}

/** Topic, tags and outcome of a conversation in words, as far as anything is said. */
export function useSaidOf({ topic, tagIds = [], outcome, isUnwrapped }: Conversation): readonly string[] {
  const t = useWrapUpTexts();
  const language = useLanguage();
  const { data } = useQuery(wrapUpQuery);
  const names = tagIds.flatMap((tagId) => data?.tags.find(({ id }) => id === tagId)?.name ?? []);
  return [
    ...(topic ? [topicIn(language, topic)] : []),
    ...names,
    ...(outcome ? [t(outcome)] : []),
    ...(isUnwrapped ? [t('unwrapped')] : []),
  ];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What lists can be narrowed by: every tag, also those put away, and every topic with the closer words below it. */
export function useWrapUpChoices(): { readonly tags: readonly Named[]; readonly topics: readonly Named[] } {
  const language = useLanguage();
  const { data } = useQuery(wrapUpQuery);
  const topics = (data?.sites ?? []).flatMap((site) =>
    site.topics.flatMap(({ id, label, subtopics }) => [
      { id, name: textIn(language, label) },
      ...subtopics.map((one) => ({ id: one.id, name: topicIn(language, { ...label, subtopic: one }) })),
    ]),
  );
  return { tags: data?.tags ?? [], topics };
}
