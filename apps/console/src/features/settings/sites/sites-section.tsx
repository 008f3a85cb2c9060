import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Site } from '@parley/protocol';
import { sitesQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { ScreenState } from '../../../shared/ui/screen-state.tsx';
import { SectionFrame } from '../section/section-frame.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { SiteEditor } from './site-editor.tsx';
import { SiteRow } from './site-row.tsx';

/** The sites, each with the line that puts the chat on its pages. */
export function SitesSection(): ReactElement {
  const t = useSettingsTexts();
  const [edited, setEdited] = useState<Site | 'new' | null>(null);
  const { data: teams } = useQuery(teamsQuery);
  return (
    <>
      <SectionFrame
        section="sites"
        changedBy="administrator"
        addLabel={t('addSite')}
        onAdd={() => setEdited('new')}
        query={useQuery(sitesQuery)}
      >
        {(sites) =>
          sites.length === 0 ? (
            <ScreenState icon="page" title={t('noSitesTitle')}>
              {t('noSitesText')}
            </ScreenState>
          ) : (
            <ul>
              {sites.map((site) => (
                <SiteRow key={site.id} site={site} onEdit={() => setEdited(site)} />
              ))}
            </ul>
          )
        }
      </SectionFrame>
      {edited && teams && (
        <SiteEditor site={edited === 'new' ? null : edited} teams={teams} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
