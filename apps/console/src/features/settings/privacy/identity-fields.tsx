import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Site } from '@parley/protocol';
import { request } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { CopyField } from '../../../shared/copy/copy-field.tsx';
import formStyles from '../form/form.module.css';
import { identitySamples, pageSample } from './identity-samples.ts';
import styles from './privacy.module.css';
import { usePrivacyTexts } from './texts/use-privacy-texts.ts';

type SecretState =
  | { readonly name: 'resting' | 'asking' | 'making' | 'failed' }
  | { readonly name: 'shown'; readonly secret: string };

/** The secret with which the owner's server signs, shown once, and how it does. */
export function IdentityFields({ site, hasSecret }: { site: Site; hasSecret: boolean }): ReactElement {
  const t = usePrivacyTexts();
  const shared = useSharedTexts();
  const client = useQueryClient();
  const [state, setState] = useState<SecretState>({ name: 'resting' });
  const make = async (): Promise<void> => {
    setState({ name: 'making' });
    const params = { siteId: site.id };
    const answer = await request('POST /v1/sites/:siteId/identity-secret', { params });
    setState(answer.ok ? { name: 'shown', secret: answer.value.secret } : { name: 'failed' });
    if (answer.ok) void client.invalidateQueries({ queryKey: ['sites', site.id] });
  };
  return (
    <section className={styles['identity']} aria-labelledby="identity-title">
      <h3 id="identity-title">{t('identity')}</h3>
      <p className={formStyles['hint']}>{t('identityMeans')}</p>
      {state.name === 'shown' ? (
        <>
          <CopyField label={t('secret')} value={state.secret} />
          <p role="status">{t('secretOnce')}</p>
        </>
      ) : state.name === 'asking' ? (
        <div className={styles['asking']} role="group" aria-label={t('newSecret')}>
          <p role="alert">{t('newSecretAsk')}</p>
          <Button variant="default" autoFocus onClick={() => setState({ name: 'resting' })}>
            {shared('cancel')}
          </Button>
          <Button onClick={() => void make()}>{t('newSecretYes')}</Button>
        </div>
      ) : (
        <Button
          variant="default"
          loading={state.name === 'making'}
          onClick={() => (hasSecret ? setState({ name: 'asking' }) : void make())}
        >
          {hasSecret ? t('newSecret') : t('makeSecret')}
        </Button>
      )}
      <p role="alert">{state.name === 'failed' && t('failed')}</p>
      <Samples siteKey={site.key} />
    </section>
  );
}

function Samples({ siteKey }: { siteKey: string }): ReactElement {
  const t = usePrivacyTexts();
  const samples = identitySamples(siteKey);
  const [language, setLanguage] = useState<keyof typeof samples>('Node');
  const names = ['Node', 'PHP', 'Python'] as const;
  return (
    <details>
      <summary>{t('code')}</summary>
      <NativeSelect
        aria-label={t('code')}
        data={[...names]}
        value={language}
        onChange={({ currentTarget }) =>
          setLanguage(names.find((name) => name === currentTarget.value) ?? 'Node')
        }
      />
      <textarea
        readOnly
        rows={14}
        spellCheck={false}
        aria-label={t('code')}
        className={styles['code']}
        value={samples[language]}
      />
      <p>{t('codePage')}</p>
      <textarea
        readOnly
        rows={4}
        spellCheck={false}
        aria-label={t('codePage')}
        className={styles['code']}
        value={pageSample}
      />
    </details>
  );
}
