import type { JSX } from 'preact';
import { usePanel, type Say } from './panel-context.ts';
import type { PanelState } from './panel-state.ts';

/** One line that says how things stand: the connection's trouble, or who is typing. */
export function StatusLine({ state }: { state: PanelState }): JSX.Element {
  const { say } = usePanel();
  const trouble = troubleOf(say, state);
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

function troubleOf(say: Say, { line, isSending }: PanelState): string | undefined {
  switch (line) {
    case 'offline':
      return say('offline');
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
