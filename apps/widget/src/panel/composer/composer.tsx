import type { JSX } from 'preact';
import { LIMITS } from '@parley/protocol/limits';
import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';
import { useArea } from './use-area.ts';

/** Where the visitor writes. Text leaves it only for the outbox, and comes back when it cannot be sent. */
export function Composer({ isPreviewed }: { isPreviewed: boolean }): JSX.Element {
  const { say, controller } = usePanel();
  const { area, length, look } = useArea(controller);
  const excess = length - LIMITS.messageChars;

  const send = (): void => {
    const element = area.current;
    const text = element?.value ?? '';
    if (!element || text.trim() === '' || text.trim().length > LIMITS.messageChars) return;
    element.value = '';
    look();
    controller.send(text);
    element.focus();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {excess > 0 && (
        <p class="excess" id="excess" role="alert">
          {say('tooLong', { count: excess })}
        </p>
      )}
      <div class="field">
        <textarea
          ref={area}
          rows={1}
          dir="auto"
          enterkeyhint="send"
          aria-label={say('compose')}
          aria-invalid={excess > 0}
          aria-describedby={excess > 0 ? 'excess' : undefined}
          placeholder={say('write')}
          onInput={(event) => {
            look();
            controller.typed(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="send" aria-label={say('send')} disabled={length === 0 || excess > 0}>
          <Icon path="M12 19V5M5 12l7-7 7 7" />
        </button>
      </div>
      {isPreviewed && (
        <p class="notice">
          {say('previewOn')}{' '}
          <button type="button" onClick={() => controller.store.get().part?.setAllowsPreview(false)}>
            {say('previewOff')}
          </button>
        </p>
      )}
    </form>
  );
}
