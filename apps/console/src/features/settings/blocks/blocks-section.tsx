import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { RoleLimits } from '@parley/protocol';
import { blocksQuery, roleLimitsQuery } from '../../../live/queries/blocks.queries.ts';
import { failureOf, request } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { FailureState, ScreenState } from '../../../shared/ui/screen-state.tsx';
import { RowsSkeleton } from '../section/rows-skeleton.tsx';
import section from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { BlockRow } from './block-row.tsx';
import { useBlocksTexts } from './texts/use-blocks-texts.ts';

/** Who may not write for now, and for how long operators may decide that by themselves. */
export function BlocksSection(): ReactElement {
  const settings = useSettingsTexts();
  const t = useBlocksTexts();
  const may = useMay('supervisor');
  return (
    <section className={section['section']} aria-labelledby="section-title">
      <header className={section['header']}>
        <h2 id="section-title">{settings('blocks')}</h2>
        <p>{may ? t('intro') : t('forSupervisors')}</p>
        <Limit />
      </header>
      {may && <Blocks />}
    </section>
  );
}

const LONGEST = ['none', 'hour', 'day', 'month', 'good'] as const;

/** How long an operator may block without a supervisor; it shows what is stored. */
function Limit(): ReactElement {
  const [t, shared] = [useBlocksTexts(), useSharedTexts()];
  const may = useMay('administrator');
  const client = useQueryClient();
  const { data } = useQuery(roleLimitsQuery);
  const [failure, setFailure] = useState<string | null>(null);
  const change = async (longestBlock: RoleLimits['longestBlock']): Promise<void> => {
    const answer = await request('PUT /v1/workspace/limits', { body: { longestBlock } });
    setFailure(answer.ok ? null : shared(answer.error.code));
    if (answer.ok) client.setQueryData(roleLimitsQuery.queryKey, answer.value);
  };
  return (
    <NativeSelect
      label={t('longest')}
      description={may ? undefined : t('byAdministrators')}
      // It has its place before it is known, so that nothing below moves.
      disabled={!may || !data}
      error={failure}
      value={data ? (data.longestBlock ?? 'none') : ''}
      data={[...(data ? [] : ['']), ...LONGEST.map((value) => ({ value, label: t(value) }))]}
      onChange={({ currentTarget }) => {
        const span = LONGEST.find((one) => one === currentTarget.value);
        if (span) void change(span === 'none' ? null : span);
      }}
    />
  );
}

function Blocks(): ReactElement {
  const t = useBlocksTexts();
  const settings = useSettingsTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(blocksQuery);
  if (error && !data) return <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  const blocks = data.pages.flatMap((page) => page.blocks);
  if (blocks.length === 0)
    return (
      <ScreenState icon="lock" title={t('emptyTitle')}>
        {t('empty')}
      </ScreenState>
    );
  return (
    <>
      <ul aria-label={settings('blocks')}>
        {blocks.map((block) => (
          <BlockRow key={block.id} block={block} />
        ))}
      </ul>
      {hasNextPage && (
        <p className={section['below']}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('older')}
          </Button>
        </p>
      )}
    </>
  );
}
