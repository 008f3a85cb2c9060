import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Result } from '@parley/protocol';
import { saveAs } from '../attachments/save-as.ts';
import { forgetEverything } from '../loader/forget-everything.ts';
import { ignore } from '../loader/guard.ts';
import { seat } from '../loader/seat.ts';
import type { VisitorData } from './contract.ts';
import { loadRareWords, type SayRarely } from './words.ts';

type Step = 'resting' | 'busy' | 'asking' | 'failed' | { readonly receipt: string };

/** What is kept of the visitor, to take away or to delete. Its words are loaded when it is asked for. */
export async function openYourData(data: VisitorData): Promise<ComponentType> {
  const say = await loadRareWords(data.language);
  return () => <YourData {...data} say={say} />;
}

/** What was pressed is gone; whoever uses a keyboard goes on here. */
const takeFocus = (element: HTMLElement | null): void => element?.focus();

function YourData({
  takeData,
  erase,
  withdraw,
  say,
}: VisitorData & { readonly say: SayRarely }): JSX.Element {
  const [step, setStep] = useState<Step>('resting');
  const isBusy = step === 'busy';
  const ask = async <T,>(wish: () => Promise<Result<T>>): Promise<T | undefined> => {
    if (isBusy) return undefined;
    setStep('busy');
    const answer = await wish().catch(ignore);
    setStep(answer?.ok ? 'resting' : 'failed');
    return answer?.ok ? answer.value : undefined;
  };
  const save = async (): Promise<void> => {
    const data = await ask(takeData);
    if (data)
      saveAs('my-chat.json', new Blob([JSON.stringify(data, undefined, 2)], { type: 'application/json' }));
  };
  const eraseAll = async (): Promise<void> => {
    const receipt = await ask(erase);
    if (!receipt) return;
    forgetTab();
    setStep({ receipt: receipt.id });
  };
  if (typeof step === 'object')
    return (
      <p class="your-data" role="status" tabIndex={-1} ref={takeFocus}>
        {say('erased', { id: step.receipt })}
      </p>
    );
  const isAsking = step === 'asking';
  return (
    <div class="your-data">
      <strong>{say('title')}</strong>
      <p role={isAsking ? 'alert' : undefined}>{say(isAsking ? 'ask' : 'means')}</p>
      <button type="button" ref={takeFocus} onClick={() => void (isAsking ? eraseAll() : save())}>
        {say(isAsking ? 'yes' : 'saveData')}
      </button>
      {/* A second press in the same place keeps everything. */}
      <button type="button" onClick={() => !isBusy && setStep(isAsking ? 'resting' : 'asking')}>
        {say(isAsking ? 'no' : 'erase')}
      </button>
      {withdraw && !isAsking && (
        <button type="button" onClick={() => void takeBack(withdraw).catch(() => setStep('failed'))}>
          {say('withdraw')}
        </button>
      )}
      <p role="alert">{step === 'failed' && say('dataFailed')}</p>
    </div>
  );
}

/** What is kept of the visitor for as long as their tab. */
function forgetTab(): void {
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith('parley:')) sessionStorage.removeItem(name);
}

/** Nothing is kept here from now on; the widget begins anew, and asks first. */
async function takeBack(withdraw: () => Promise<Result<object>>): Promise<void> {
  const said = await withdraw();
  // Of whom the server knows nothing, nothing is kept.
  if (!said.ok && said.error.code !== 'visitor_unknown') throw new Error(said.error.code);
  forgetEverything();
  forgetTab();
  window[seat]?.restart?.();
}
