import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import type { Role } from '@parley/protocol';
import { failureOf } from '../../../shared/api/request.ts';
import type { SettingsSection } from '../../../shared/router/place.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { ROLE_NAMES } from '../role-names.ts';
import { SECTION_NAMES } from '../section-names.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { RowsSkeleton } from './rows-skeleton.tsx';
import styles from './section.module.css';

interface SectionFrameProps<Rows> {
  readonly section: SettingsSection;
  readonly intro?: string;
  /** Who may change something here. */
  readonly changedBy: Role;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly query: UseQueryResult<Rows>;
  readonly children: (rows: Rows) => ReactNode;
}

/** One section: its name, how to add to it, and its list in every state. */
export function SectionFrame<Rows>(props: SectionFrameProps<Rows>): ReactElement {
  const { section, intro, changedBy, addLabel, onAdd, query, children } = props;
  const t = useSettingsTexts();
  const may = useMay(changedBy);
  return (
    <section className={styles['section']} aria-labelledby="section-title" aria-busy={query.isPending}>
      <header className={styles['header']}>
        <h2 id="section-title">{t(SECTION_NAMES[section])}</h2>
        {may && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={onAdd}>
            {addLabel}
          </Button>
        )}
        {intro && <p>{intro}</p>}
        {!may && (
          <p className={styles['readOnly']}>
            <Icon name="lock" size={16} />
            {t('readOnly', { role: t(ROLE_NAMES[changedBy]) })}
          </p>
        )}
      </header>
      {query.data !== undefined ? (
        children(query.data)
      ) : query.error ? (
        <FailureState failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </section>
  );
}
