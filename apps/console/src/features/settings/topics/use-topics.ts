import type { TopicId } from '@parley/protocol';
import { useQueries, useQuery } from '@tanstack/react-query';
import { sitesQuery } from '../../../live/queries/settings.queries.ts';
import { useLanguage } from '../../../shared/i18n/load-texts.ts';
import { textIn } from '../../../shared/i18n/text-in.ts';
import { formQuery } from '../first-questions/form.query.ts';

export interface NamedTopic {
  readonly id: TopicId;
  readonly name: string;
}

/** The topics of all sites with the closer words below them, as they are called here. */
export function useTopics(): readonly NamedTopic[] {
  const language = useLanguage();
  const { data: sites = [] } = useQuery(sitesQuery);
  const forms = useQueries({ queries: sites.map(({ id }) => formQuery(id)) });
  return forms.flatMap(({ data }, index) =>
    (data?.topics ?? []).flatMap(({ id, label, subtopics }) => {
      const site = sites.length > 1 ? `${sites[index]?.name ?? ''}: ` : '';
      const name = `${site}${textIn(language, label)}`;
      return [
        { id, name },
        ...subtopics.map((below) => ({ id: below.id, name: `${name} › ${textIn(language, below.label)}` })),
      ];
    }),
  );
}
