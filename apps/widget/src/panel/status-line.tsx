import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePanel, type Say } from './panel-context.ts';
import type { PanelState } from './panel-state.ts';

/** One line that says how things stand: the connection's trouble, or who is typing. */
export function StatusLine({ state }: { state: PanelState }): JSX.Element {
  const { say } = usePanel();
  const isLong = useLasting(state.line === 'offline');
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

const lastingMs = 2_500;

/** True when something has been so for a while: a connection that is back at once is not worth a word. */
function useLasting(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLong(true), navigator.onLine ? lastingMs : 0);
    return () => clearTimeout(timer);
  }, [isSo]);
  return isSo && isLong;
}

function troubleOf(say: Say, { line, isSending }: PanelState, isLong: boolean): string | undefined {
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
      return isSending ? say('sending') : undefined;
  }
}
