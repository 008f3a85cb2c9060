import './settings-styles.ts';
import { ArticlesSection } from './articles/articles-section.tsx';
import { Suspense, type ReactElement } from 'react';
import type { SettingsSection } from '../../shared/router/place.ts';
import { AuditSection } from './audit/audit-section.tsx';
import { ChecklistsSection } from './checklists/checklists-section.tsx';
import { OperatorsSection } from './operators/operators-section.tsx';
import { QuickMessagesSection } from './quick-messages/quick-messages-section.tsx';
import { LimitsSection } from './limits/limits-section.tsx';
import { BlocksSection } from './blocks/blocks-section.tsx';
import { RowsSkeleton } from './section/rows-skeleton.tsx';
import { SettingsNav } from './settings-nav.tsx';
import styles from './settings.module.css';
import { SitesSection } from './sites/sites-section.tsx';
import { TagsSection } from './tags/tags-section.tsx';
import { TeamsSection } from './teams/teams-section.tsx';
import { useSettingsTexts } from './texts/use-settings-texts.ts';
import { TriggersSection } from './triggers/triggers-section.tsx';

export interface SettingsScreenProps {
  readonly section: SettingsSection;
}

const SECTIONS = {
  operators: OperatorsSection,
  teams: TeamsSection,
  'quick-messages': QuickMessagesSection,
  triggers: TriggersSection,
  checklists: ChecklistsSection,
  articles: ArticlesSection,
  tags: TagsSection,
  sites: SitesSection,
  blocks: BlocksSection,
  limits: LimitsSection,
  audit: AuditSection,
} as const satisfies Record<SettingsSection, () => ReactElement>;

/** What is arranged rarely: people, teams, texts, rules and sites. */
export function SettingsScreen({ section }: SettingsScreenProps): ReactElement {
  const t = useSettingsTexts();
  const Section = SECTIONS[section];
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        <SettingsNav section={section} />
      </header>
      <Suspense key={section} fallback={<RowsSkeleton />}>
        <Section />
      </Suspense>
    </main>
  );
}
