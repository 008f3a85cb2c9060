import type { JSX } from 'preact';
import { usePanel, type Say } from './panel-context.ts';
import type { PanelState } from './panel-state.ts';
import { useLasting } from './use-lasting.ts';

/** One line that says how things stand: the connection's trouble, or who is typing. */
export function StatusLine({ state }: { state: PanelState }): JSX.Element {
  const { say } = usePanel();
  const isLong = useLasting(state.line === 'offline', navigator.onLine ? lastingMs : 0);
  const trouble = troubleOf(say, state, isLong);
  return (
    <p class={`status ${trouble ? 'trouble' : ''}`} role="status">
      {trouble}
      {!trouble && state.typingName !== null && (
        <>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {say('typing', { name: state.typingName })}
        </>
      )}
    </p>
  );
}

/** A connection that is back by then (ms) is not worth a word, unless the browser itself knows of none. */
const lastingMs = 2_500;

function troubleOf(say: Say, { line, isSending, notice }: PanelState, isLong: boolean): string | undefined {
  switch (line) {
    case 'offline':
      return isLong ? say('offline') : undefined;
    case 'too-old':
      return say('tooOld');
    case 'refused':
      return say('refusedHere');
    case 'connecting':
      return say('connecting');
    default:
      return isSending ? say('sending') : notice;
  }
}
