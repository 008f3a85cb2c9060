import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { roleLimitsQuery } from '../../../live/queries/role-limits.query.ts';
import { failureOf } from '../../../shared/api/request.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { RowsSkeleton } from '../section/rows-skeleton.tsx';
import section from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { LimitsForm } from './limits-form.tsx';
import { useLimitsTexts } from './texts/use-limits-texts.ts';

/** What operators decide by themselves; supervisors read it, administrators change it. */
export function LimitsSection(): ReactElement {
  const [settings, t] = [useSettingsTexts(), useLimitsTexts()];
  const { data, error, refetch, dataUpdatedAt } = useQuery(roleLimitsQuery);
  return (
    <section className={section['section']} aria-labelledby="section-title">
      <header className={section['header']}>
        <h2 id="section-title">{settings('limits')}</h2>
        <p>{t('intro')}</p>
      </header>
      {data ? (
        <LimitsForm key={dataUpdatedAt} limits={data} />
      ) : error ? (
        <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </section>
  );
}
