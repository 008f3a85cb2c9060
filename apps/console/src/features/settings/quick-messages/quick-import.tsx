import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ImportedLine } from '@parley/protocol';
import { quickMessagesQuery } from '../../../live/queries/settings.queries.ts';
import { sendFile } from '../../../shared/api/put-file.ts';
import type { Failure } from '../../../shared/api/request.ts';
import { formatNumber } from '../../../shared/format/format.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import form from '../form/form.module.css';
import { FormModal } from '../form/form-modal.tsx';
import { quickFiguresQuery } from './quick-figures.query.ts';
import styles from './quick-messages.module.css';
import { useQuickTexts } from './texts/use-quick-texts.ts';

type Mode = 'preview' | 'take';
type State =
  | { readonly name: 'choosing' }
  | { readonly name: 'sending'; readonly part: number; readonly mode: Mode }
  | { readonly name: 'failed'; readonly code: Failure['code'] }
  | { readonly name: 'shown'; readonly lines: readonly ImportedLine[]; readonly mode: Mode };

/** A file of quick messages: first what would become of each line, then, if wanted, all of it at once. */
export function QuickImport({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useQuickTexts();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const { state, send, stop } = useImport();
  const choose = (chosen: File | undefined): void => {
    setFile(chosen ?? null);
    if (chosen) void send(chosen, 'preview');
  };
  const isReady = state.name === 'shown' && state.mode === 'preview';
  const taken = state.name === 'shown' ? state.lines.filter(isTaken).length : 0;
  return (
    <FormModal title={t('importTitle')} onClose={onClose} isHeld={state.name === 'sending'}>
      <div className={form['form']}>
        <p>{t('importHint')}</p>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          hidden
          aria-label={t('importChoose')}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            currentTarget.value = '';
            choose(chosen);
          }}
        />
        <Outcome state={state} />
        <div className={styles['choose']}>
          {state.name === 'sending' ? (
            // What has arrived whole is being stored: nobody is told that it was stopped.
            <Button variant="default" disabled={state.mode === 'take' && state.part === 1} onClick={stop}>
              {t('importStop')}
            </Button>
          ) : (
            <Button variant="default" data-autofocus onClick={() => input.current?.click()}>
              {t('importChoose')}
            </Button>
          )}
          {isReady && file && (
            <Button disabled={taken === 0} onClick={() => void send(file, 'take')}>
              {t('importTake', { count: taken })}
            </Button>
          )}
        </div>
        {state.name === 'shown' && <Lines lines={state.lines} />}
      </div>
    </FormModal>
  );
}

const isTaken = ({ outcome }: ImportedLine): boolean => outcome === 'new' || outcome === 'changed';

function useImport() {
  const client = useQueryClient();
  const [state, setState] = useState<State>({ name: 'choosing' });
  const stopper = useRef<AbortController>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  const send = async (file: File, mode: Mode): Promise<void> => {
    const controller = new AbortController();
    stopper.current = controller;
    setState({ name: 'sending', part: 0, mode });
    const answer = await sendFile<{ readonly lines: readonly ImportedLine[] }>(
      'POST',
      `/v1/quick-messages/import?mode=${mode}`,
      { file, signal: controller.signal, onProgress: (part) => setState({ name: 'sending', part, mode }) },
    );
    if (controller.signal.aborted) return;
    if (!answer.ok) return setState({ name: 'failed', code: answer.error.code });
    setState({ name: 'shown', lines: answer.value.lines, mode });
    if (mode === 'preview') return;
    await client.invalidateQueries({ queryKey: quickMessagesQuery.queryKey });
    await client.invalidateQueries({ queryKey: quickFiguresQuery.queryKey });
  };
  const stop = (): void => {
    stopper.current?.abort();
    setState({ name: 'choosing' });
  };
  return { state, send, stop };
}

function Outcome({ state }: { readonly state: State }): ReactElement {
  const t = useQuickTexts();
  const shared = useSharedTexts();
  return (
    <div role="status" className={form['form']}>
      {state.name === 'sending' && (
        <progress className={styles['progress']} value={state.part} aria-label={t('importSending')} />
      )}
      {state.name === 'failed' && (
        <p className={form['failure']}>
          {state.code === 'file_refused' ? t('importNoFile') : shared(state.code)} {t('importNothing')}
        </p>
      )}
      {state.name === 'shown' && <Sums lines={state.lines} mode={state.mode} />}
    </div>
  );
}

function Sums({
  lines,
  mode,
}: {
  readonly lines: readonly ImportedLine[];
  readonly mode: Mode;
}): ReactElement {
  const t = useQuickTexts();
  const count = (outcome: ImportedLine['outcome']): string =>
    formatNumber(lines.filter((line) => line.outcome === outcome).length);
  const sums = {
    added: count('new'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
  };
  return (
    <p>
      <strong>{t(mode === 'take' ? 'importTaken' : 'importWould')}</strong> {t('importSums', sums)}
    </p>
  );
}

/** What must be put right stands first. */
function Lines({ lines }: { readonly lines: readonly ImportedLine[] }): ReactElement {
  const t = useQuickTexts();
  const isRefused = ({ outcome }: ImportedLine): number => Number(outcome === 'refused');
  const sorted = lines.toSorted((a, b) => isRefused(b) - isRefused(a) || a.line - b.line);
  return (
    <div className={styles['lines']}>
      <table aria-label={t('importLines')}>
        <thead>
          <tr>
            <th scope="col">{t('importLine')}</th>
            <th scope="col">{t('importText')}</th>
            <th scope="col">{t('importOutcome')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ line, shortcode, outcome, problem }) => (
            <tr key={line} data-outcome={outcome}>
              <td>{line}</td>
              <td>/{shortcode}</td>
              <td>
                {t(`outcome_${outcome}`)}
                {problem && `: ${t(`problem_${problem}`)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
