import { Button, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { QuickMessage, QuickMessageFigures } from '@parley/protocol';
import { operatorsQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { request, type Failure } from '../../../shared/api/request.ts';
import { saveFile } from '../../../shared/files/save-file.ts';
import { formatInstant } from '../../../shared/format/format.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { useMay } from '../use-may.ts';
import { CARES, type Care } from './quick-care.ts';
import { quickCsv } from './quick-csv.ts';
import { QuickImport } from './quick-import.tsx';
import { isBeingChecked, quickFiguresQuery } from './quick-figures.query.ts';
import styles from './quick-messages.module.css';
import { useQuickTexts } from './texts/use-quick-texts.ts';

interface QuickToolsProps {
  readonly messages: readonly QuickMessage[];
  /** How many need each kind of care. */
  readonly counts: Readonly<Record<Care, number>>;
  readonly care: Care | null;
  readonly onCare: (care: Care | null) => void;
}

/** Which to look at, what became of their links, and files to and from a spreadsheet. */
export function QuickTools({ messages, counts, care, onCare }: QuickToolsProps): ReactElement {
  const t = useQuickTexts();
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: operators = [] } = useQuery(operatorsQuery);
  const [isImporting, setIsImporting] = useState(false);
  const save = (): void =>
    saveFile('quick-messages.csv', quickCsv(messages, { teams, operators }), 'text/csv');
  return (
    <div className={styles['tools']}>
      <NativeSelect
        aria-label={t('careName')}
        value={care ?? ''}
        data={[
          { value: '', label: t('careAll', { count: messages.length }) },
          ...CARES.map((value) => ({ value, label: t(`care_${value}`, { count: counts[value] }) })),
        ]}
        onChange={({ currentTarget: { value } }) => onCare(CARES.find((one) => one === value) ?? null)}
      />
      <Button variant="default" disabled={messages.length === 0} onClick={save}>
        {t('export')}
      </Button>
      <Button variant="default" onClick={() => setIsImporting(true)}>
        {t('import')}
      </Button>
      <LinkCheck />
      {isImporting && <QuickImport onClose={() => setIsImporting(false)} />}
    </div>
  );
}

function LinkCheck(): ReactElement | null {
  const t = useQuickTexts();
  const shared = useSharedTexts();
  const client = useQueryClient();
  const may = useMay('supervisor');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { data } = useQuery(quickFiguresQuery);
  const links = linksOf(data?.figures ?? []);
  if (links.length === 0) return null;
  const checked = links.filter(({ state }) => state !== 'waiting');
  const isChecking = data?.figures.some(isBeingChecked) === true;
  const oldest = Math.min(...checked.map(({ checkedAt }) => checkedAt ?? Infinity));
  const again = async (): Promise<void> => {
    const answer = await request('POST /v1/quick-messages/link-checks');
    setFailure(answer.ok ? null : answer.error);
    await client.invalidateQueries({ queryKey: quickFiguresQuery.queryKey });
  };
  return (
    <>
      {may && (
        <Button variant="default" disabled={isChecking} onClick={() => void again()}>
          {t('linksCheck')}
        </Button>
      )}
      <p role="status">
        {isChecking
          ? t('linksChecking', { done: checked.length, all: links.length })
          : t('linksChecked', {
              count: links.length,
              dead: links.filter(({ state }) => state === 'dead').length,
              at: formatInstant(oldest),
            })}
        {isChecking && (
          <progress
            className={styles['progress']}
            aria-label={t('linksCheck')}
            max={links.length}
            value={checked.length}
          />
        )}
      </p>
      {failure && <p role="alert">{shared(failure.code)}</p>}
    </>
  );
}

/** Each page once, whichever texts lead to it. */
const linksOf = (figures: readonly QuickMessageFigures[]) => [
  ...new Map(figures.flatMap(({ links }) => links).map((link) => [link.url, link])).values(),
];
