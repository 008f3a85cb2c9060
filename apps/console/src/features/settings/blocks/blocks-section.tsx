import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { blocksQuery } from '../../../live/queries/blocks.queries.ts';
import { failureOf } from '../../../shared/api/request.ts';
import { FailureState, ScreenState } from '../../../shared/ui/screen-state.tsx';
import { RowsSkeleton } from '../section/rows-skeleton.tsx';
import section from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { BlockRow } from './block-row.tsx';
import { useBlocksTexts } from './texts/use-blocks-texts.ts';

/** Who may not write for now. */
export function BlocksSection(): ReactElement {
  const settings = useSettingsTexts();
  const t = useBlocksTexts();
  const may = useMay('supervisor');
  return (
    <section className={section['section']} aria-labelledby="section-title">
      <header className={section['header']}>
        <h2 id="section-title">{settings('blocks')}</h2>
        <p>{may ? t('intro') : t('forSupervisors')}</p>
      </header>
      {may && <Blocks />}
    </section>
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
