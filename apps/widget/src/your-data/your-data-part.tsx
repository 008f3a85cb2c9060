import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { createTranslate, type Dictionary, type Language, type Translate } from '@parley/i18n';
import { request } from '../connection/request.ts';
import { addStyles } from '../loader/mount.ts';
import type { en } from './texts/en.ts';
import css from './your-data.css?inline';

const dictionaries: Readonly<Record<Language, () => Promise<Dictionary<typeof en>>>> = {
  en: async () => (await import('./texts/en.ts')).en,
  ru: async () => (await import('./texts/ru.ts')).ru,
  it: async () => (await import('./texts/it.ts')).it,
};

interface Needs {
  readonly base: string;
  readonly language: Language;
  token(): string | null;
}

type Step = 'resting' | 'busy' | 'asking' | 'failed' | { readonly receipt: string };

/** What is kept of the visitor, to take away or to delete. Loaded when it is asked for. */
export async function openYourData(needs: Needs): Promise<ComponentType> {
  const say = createTranslate<typeof en>(await dictionaries[needs.language](), needs.language);
  addStyles(document, css);
  return () => <YourData {...needs} say={say} />;
}

function YourData({ base, token, say }: Needs & { readonly say: Translate<typeof en> }): JSX.Element {
  const [step, setStep] = useState<Step>('resting');
  const save = async (): Promise<void> => {
    setStep('busy');
    const answer = await request('GET /v1/visitor/data', {
      address: `${base}v1/visitor/data`,
      token: token(),
    });
    setStep(answer.ok ? 'resting' : 'failed');
    if (answer.ok) download(JSON.stringify(answer.value, undefined, 2));
  };
  const erase = async (): Promise<void> => {
    setStep('busy');
    const answer = await request('POST /v1/visitor/erase', {
      address: `${base}v1/visitor/erase`,
      token: token(),
    });
    setStep(answer.ok ? { receipt: answer.value.id } : 'failed');
  };
  if (typeof step === 'object')
    return (
      <p class="your-data" role="status">
        {say('erased', { id: step.receipt })}
      </p>
    );
  const isAsking = step === 'asking';
  return (
    <div class="your-data">
      <strong>{say('title')}</strong>
      <p role={isAsking ? 'alert' : undefined}>{say(isAsking ? 'ask' : 'means')}</p>
      <button
        type="button"
        disabled={step === 'busy'}
        onClick={() => (isAsking ? setStep('resting') : void save())}
      >
        {say(isAsking ? 'no' : 'save')}
      </button>
      <button
        type="button"
        disabled={step === 'busy'}
        onClick={() => (isAsking ? void erase() : setStep('asking'))}
      >
        {say(isAsking ? 'yes' : 'erase')}
      </button>
      <p role="alert">{step === 'failed' && say('failed')}</p>
    </div>
  );
}

function download(text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href, download: 'my-chat.json' }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
