import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Trigger } from '@parley/protocol';
import { sitesQuery, triggersQuery } from '../../../live/queries/settings.queries.ts';
import { ScreenState } from '../../../shared/ui/screen-state.tsx';
import { SectionFrame } from '../section/section-frame.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { TriggerEditor } from './trigger-editor.tsx';
import { TriggerRow } from './trigger-row.tsx';

/** The page rules of all sites. */
export function TriggersSection(): ReactElement {
  const t = useSettingsTexts();
  const [edited, setEdited] = useState<Trigger | 'new' | null>(null);
  const { data: sites } = useQuery(sitesQuery);
  return (
    <>
      <SectionFrame
        section="triggers"
        intro={t('rulesIntro')}
        changedBy="supervisor"
        addLabel={t('addRule')}
        onAdd={() => setEdited('new')}
        query={useQuery(triggersQuery)}
      >
        {(triggers) =>
          triggers.length === 0 ? (
            <ScreenState icon="bolt" title={t('noRulesTitle')}>
              {t('noRulesText')}
            </ScreenState>
          ) : (
            <ul>
              {triggers.map((trigger) => (
                <TriggerRow key={trigger.id} trigger={trigger} onEdit={() => setEdited(trigger)} />
              ))}
            </ul>
          )
        }
      </SectionFrame>
      {edited && sites && (
        <TriggerEditor
          trigger={edited === 'new' ? null : edited}
          sites={sites}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
