import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { RoleLimits } from '@parley/protocol';
import { roleLimitsQuery } from '../../../live/queries/role-limits.query.ts';
import { request } from '../../../shared/api/request.ts';
import { showToast } from '../../../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import form from '../form/form.module.css';
import { Toggle } from '../form/toggle.tsx';
import section from '../section/section.module.css';
import { useMay } from '../use-may.ts';
import { useLimitsTexts } from './texts/use-limits-texts.ts';

const LONGEST = ['none', 'hour', 'day', 'month', 'good'] as const;

/** The limits as they are stored; administrators change them. */
export function LimitsForm({ limits }: { readonly limits: RoleLimits }): ReactElement {
  const [t, shared] = [useLimitsTexts(), useSharedTexts()];
  const may = useMay('administrator');
  const client = useQueryClient();
  const [longestBlock, setLongest] = useState(limits.longestBlock);
  const [percent, setPercent] = useState(String(limits.highestDiscount));
  const [endsUnanswered, setEnds] = useState(limits.endsUnanswered);
  const [isWrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isPercent = /^(?:100|\d{1,2})$/.test(percent.trim());
    setWrong(!isPercent);
    setFailure(null);
    if (!isPercent) return;
    setBusy(true);
    const body = { longestBlock, highestDiscount: Number(percent), endsUnanswered };
    const answer = await request('PUT /v1/workspace/limits', { body });
    setBusy(false);
    if (!answer.ok) return setFailure(shared(answer.error.code));
    showToast(t('saved'));
    client.setQueryData(roleLimitsQuery.queryKey, answer.value);
  };

  return (
    <form noValidate className={form['form']} onSubmit={(event) => void save(event)}>
      {!may && <p className={section['below']}>{t('byAdministrators')}</p>}
      <NativeSelect
        className={section['below']}
        label={t('longest')}
        disabled={!may}
        value={longestBlock ?? 'none'}
        data={LONGEST.map((value) => ({ value, label: t(value) }))}
        onChange={({ currentTarget }) => {
          const span = LONGEST.find((one) => one === currentTarget.value) ?? 'none';
          setLongest(span === 'none' ? null : span);
        }}
      />
      <TextInput
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        label={t('discount')}
        description={t('discountMeans')}
        disabled={!may}
        value={percent}
        error={isWrong && t('wrong')}
        onChange={({ currentTarget }) => setPercent(currentTarget.value)}
      />
      <Toggle
        label={t('ends')}
        description={t('endsMeans')}
        disabled={!may}
        checked={endsUnanswered}
        onChange={({ currentTarget }) => setEnds(currentTarget.checked)}
      />
      <p role="alert">{failure}</p>
      {may && (
        <div>
          <Button type="submit" loading={isBusy}>
            {shared('save')}
          </Button>
        </div>
      )}
    </form>
  );
}
