import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { RouteReply, SiteId } from '@parley/protocol';
import { request } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import formStyles from '../form/form.module.css';
import { Toggle } from '../form/toggle.tsx';
import { usePrivacyTexts } from './texts/use-privacy-texts.ts';

interface PrivacyFieldsProps {
  readonly siteId: SiteId;
  readonly known: RouteReply<'GET /v1/sites/:siteId/privacy'>;
  readonly onSaved: () => void;
}

const isDays = (text: string): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= 7 && Number(text) <= 3_650;

export function PrivacyFields({ siteId, known, onSaved }: PrivacyFieldsProps): ReactElement {
  const t = usePrivacyTexts();
  const shared = useSharedTexts();
  const client = useQueryClient();
  const [days, setDays] = useState(String(known.retentionDays));
  const [requiresIdentity, setRequires] = useState(known.requiresIdentity);
  const [shortensAddresses, setShortens] = useState(known.shortensAddresses);
  const [state, setState] = useState<'writing' | 'saving' | 'failed'>('writing');
  const save = async (): Promise<void> => {
    if (!isDays(days)) return;
    setState('saving');
    const body = { requiresIdentity, shortensAddresses, retentionDays: Number(days) };
    const answer = await request('PUT /v1/sites/:siteId/privacy', { params: { siteId }, body });
    if (!answer.ok) return setState('failed');
    void client.invalidateQueries({ queryKey: ['sites', siteId] });
    onSaved();
  };
  return (
    <form
      noValidate
      className={formStyles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Toggle
        label={t('requires')}
        description={known.hasIdentitySecret ? t('requiresMeans') : t('requiresFirst')}
        disabled={!known.hasIdentitySecret}
        checked={requiresIdentity}
        onChange={({ currentTarget }) => setRequires(currentTarget.checked)}
      />
      <Toggle
        label={t('shortens')}
        description={t('shortensMeans')}
        checked={shortensAddresses}
        onChange={({ currentTarget }) => setShortens(currentTarget.checked)}
      />
      <TextInput
        label={t('retention')}
        description={t('retentionMeans')}
        inputMode="numeric"
        maxLength={4}
        value={days}
        error={isDays(days) ? undefined : t('retentionWrong')}
        onChange={({ currentTarget }) => setDays(currentTarget.value.trim())}
      />
      <div className={formStyles['foot']}>
        <p role="alert">{state === 'failed' && t('failed')}</p>
        <Button type="submit" loading={state === 'saving'}>
          {shared('save')}
        </Button>
      </div>
    </form>
  );
}
