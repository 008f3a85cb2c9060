import type { ReactElement } from 'react';
import type { Visit } from '@parley/protocol';
import { Fact } from './facts.tsx';
import { PageLink } from './page-link.tsx';
import { PlaceLine } from './place-line.tsx';
import { useVisitTexts } from './texts/use-visit-texts.ts';
import { campaignWords, useVisitWords } from './use-visit-words.ts';

/** From which city, site, search and campaign the visitor came, as far as it is known. Stands inside `Facts`. */
export function OriginFacts({ visit: { place, source, landing } }: { visit: Visit }): ReactElement {
  const t = useVisitTexts();
  const words = useVisitWords();
  const campaign = campaignWords(source);
  return (
    <>
      <Fact name={t('place')}>
        <PlaceLine place={place} />
      </Fact>
      <Fact name={t('source')}>{words.source(source)}</Fact>
      {source.searchPhrase && <Fact name={t('searchPhrase')}>“{source.searchPhrase}”</Fact>}
      {campaign && <Fact name={t('campaign')}>{campaign}</Fact>}
      <Fact name={t('landing')}>
        <PageLink page={landing} />
      </Fact>
    </>
  );
}
