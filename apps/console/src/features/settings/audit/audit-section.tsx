import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Virtualizer } from 'virtua';
import type { AuditEntry, AuditKind } from '@parley/protocol';
import { failureOf } from '../../../shared/api/request.ts';
import { saveFile } from '../../../shared/files/save-file.ts';
import { toCsv } from '../../../shared/format/csv.ts';
import { FailureState, ScreenState } from '../../../shared/ui/screen-state.tsx';
import { usePrivacyTexts } from '../privacy/texts/use-privacy-texts.ts';
import { RowsSkeleton } from '../section/rows-skeleton.tsx';
import section from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { AUDIT_KINDS, auditKinds } from './audit-kinds.ts';
import { AuditRow, factsOf } from './audit-row.tsx';
import { auditQuery } from './audit.query.ts';
import styles from './audit.module.css';

/** Who read, deleted or opened what; for administrators. */
export function AuditSection(): ReactElement {
  const settings = useSettingsTexts();
  const t = usePrivacyTexts();
  const may = useMay('administrator');
  const [kind, setKind] = useState<AuditKind | null>(null);
  return (
    <section className={section['section']} aria-labelledby="section-title">
      <header className={section['header']}>
        <h2 id="section-title">{settings('audit')}</h2>
        <p>{may ? t('auditIntro') : t('forAdministrators')}</p>
        {may && (
          <NativeSelect
            label={t('kind')}
            value={kind ?? ''}
            data={[
              { value: '', label: t('allKinds') },
              ...auditKinds.map((value) => ({ value, label: t(AUDIT_KINDS[value]) })),
            ]}
            onChange={({ currentTarget }) =>
              setKind(auditKinds.find((one) => one === currentTarget.value) ?? null)
            }
          />
        )}
      </header>
      {may && <Entries key={kind} kind={kind} />}
    </section>
  );
}

function Entries({ kind }: { kind: AuditKind | null }): ReactElement {
  const t = usePrivacyTexts();
  const settings = useSettingsTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    auditQuery(kind),
  );
  if (error && !data) return <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  const entries = data.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return (
      <ScreenState icon="lock" title={t('auditEmptyTitle')}>
        {t('auditEmpty')}
      </ScreenState>
    );
  return (
    <div className={styles['scroll']}>
      <div role="list" aria-label={settings('audit')}>
        <Virtualizer>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </Virtualizer>
      </div>
      <div className={styles['foot']}>
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('older')}
          </Button>
        )}
        <Button variant="default" onClick={() => save(entries)}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}

/** What is loaded, as a table; names of colleagues may be anything, and are no formulas there. */
function save(entries: readonly AuditEntry[]): void {
  const rows = entries.map((entry) => [
    new Date(entry.at).toISOString(),
    entry.kind,
    entry.actor.name ?? entry.actor.kind,
    factsOf(entry),
  ]);
  saveFile('audit.csv', toCsv([['at', 'what', 'who', 'facts'], ...rows]), 'text/csv');
}
