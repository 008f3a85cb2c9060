import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { SiteWrapUp, WrapUpDemands } from '@parley/protocol';
import { sitesQuery, wrapUpQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { showToast } from '../../../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import form from '../form/form.module.css';
import { Toggle } from '../form/toggle.tsx';
import styles from '../section/section.module.css';
import { useMay } from '../use-may.ts';
import own from './tags.module.css';
import { useTagsTexts } from './texts/use-tags-texts.ts';

const DEMANDS = ['topic', 'tags', 'outcome'] as const satisfies readonly (keyof WrapUpDemands)[];

/** What has to be said before an operator ends a conversation, for each site; each choice holds at once. */
export function Demands({ sites }: { readonly sites: readonly SiteWrapUp[] }): ReactElement | null {
  const [t, shared] = [useTagsTexts(), useSharedTexts()];
  const client = useQueryClient();
  const may = useMay('administrator');
  const { data: named = [] } = useQuery(sitesQuery);
  const change = async (siteId: SiteWrapUp['siteId'], demands: WrapUpDemands): Promise<void> => {
    const answer = await request('PUT /v1/sites/:siteId/wrap-up', { params: { siteId }, body: demands });
    if (!answer.ok) showToast(shared(answer.error.code));
    await client.invalidateQueries({ queryKey: wrapUpQuery.queryKey });
  };
  if (sites.length === 0) return null;
  return (
    <section className={own['demands']} aria-labelledby="demands">
      <h3 id="demands">{t('demands')}</h3>
      <p className={form['hint']}>{t('demandsMeans')}</p>
      <p className={form['hint']}>{t('topicsHint')}</p>
      <ul>
        {sites.map(({ siteId, demands }) => {
          const site = named.find(({ id }) => id === siteId)?.name ?? '…';
          return (
            <li key={siteId} className={styles['row']}>
              <div className={styles['main']}>
                <span className={styles['name']}>{site}</span>
              </div>
              <div className={own['choices']}>
                {DEMANDS.map((what) => (
                  <Toggle
                    key={what}
                    label={t(what)}
                    aria-label={t('demandOf', { site, what: t(what) })}
                    disabled={!may}
                    checked={demands[what]}
                    onChange={({ currentTarget: { checked } }) =>
                      void change(siteId, { ...demands, [what]: checked })
                    }
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
