import type { JSX } from 'preact';
import { LIMITS } from '@parley/protocol/limits';
import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';
import { useStore } from '../store.ts';
import { useArea } from './use-area.ts';

/** Where the visitor writes. Text leaves it only for the outbox, and comes back when it cannot be sent. */
export function Composer({ isPreviewed }: { isPreviewed: boolean }): JSX.Element {
  const { say, controller } = usePanel();
  const { attachments, files, quoting } = useStore(controller.store);
  const { area, length, look } = useArea(controller);
  const excess = length - LIMITS.messageChars;

  const send = (): void => {
    const element = area.current;
    const text = element?.value ?? '';
    const isEmpty = text.trim() === '' && files === 'none';
    if (!element || isEmpty || files === 'busy' || text.trim().length > LIMITS.messageChars) return;
    element.value = '';
    look();
    controller.send(text);
    element.focus();
  };

  return (
    <div class="composer">
      {excess > 0 && (
        <p class="excess" id="excess" role="alert">
          {say('tooLong', { count: excess })}
        </p>
      )}
      {quoting && <quoting.View />}
      {attachments && <attachments.Tray />}
      <div class="field">
        <label class="plain">
          <input
            type="file"
            multiple
            class="unseen"
            aria-label={say('attach')}
            onChange={({ currentTarget }) => {
              controller.attach(currentTarget.files ?? []);
              currentTarget.value = '';
            }}
          />
          <Icon path="M20 11l-8 8a5 5 0 0 1-7-7l8-8a3.4 3.4 0 0 1 5 5l-8 8a1.7 1.7 0 0 1-2.500-2.500l7-7" />
        </label>
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
          onPaste={(event) => {
            const pasted = event.clipboardData?.files;
            if (!pasted?.length) return;
            event.preventDefault();
            controller.attach(pasted);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button
          type="button"
          class="send"
          onClick={send}
          aria-label={say('send')}
          disabled={(length === 0 && files !== 'ready') || files === 'busy' || excess > 0}
        >
          <Icon path="M12 19V5M5 12l7-7 7 7" />
        </button>
      </div>
      {isPreviewed && (
        <p class="notice">
          {say('previewOn')}{' '}
          <button
            type="button"
            onClick={({ detail }) => {
              controller.store.get().part?.setAllowsPreview(false);
              // The line goes, and a keyboard that was on it has to stand somewhere.
              if (detail === 0) area.current?.focus();
            }}
          >
            {say('previewOff')}
          </button>
        </p>
      )}
    </div>
  );
}
