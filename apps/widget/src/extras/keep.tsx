import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveAs } from '../attachments/save-as.ts';
import { usePanel } from '../panel/panel-context.ts';
import { serverNow } from '../panel/server-clock.ts';
import { useStore } from '../panel/store.ts';
import { useThread } from '../thread/thread-context.ts';
import type { KeepProperties } from './contract.ts';
import type { ExtrasHost } from './extras-host.ts';
import { MailForm } from './mail-form.tsx';
import { asPage, asText, linesOf } from './transcript-file.ts';
import type { SayExtra } from './words.ts';

interface Uses {
  readonly host: ExtrasHost;
  readonly say: SayExtra;
}

/** What was pressed is gone; whoever uses a keyboard goes on here. */
const takeFocus = (element: HTMLElement | null): void => element?.focus();

/** The conversation to take away: as a file made here, or by mail. Stands in the menu, and under the newest end. */
export function Keep({ host, say: extra, endId }: KeepProperties & Uses): JSX.Element | null {
  const { say, site } = usePanel();
  const { loadOlder } = useThread();
  const { entries } = useStore(host.thread).thread;
  const { welcome } = useStore(host.store);
  const [isOpen, setOpen] = useState(false);
  const newest = entries.at(-1);
  const end = entries.findLast(
    ({ kind, conversationId }) => kind === 'conversation.ended' && conversationId === newest?.conversationId,
  );
  if (!newest || (endId !== undefined && endId !== end?.id)) return null;

  const save = async (kind: 'txt' | 'html'): Promise<void> => {
    // All of it, or as much as comes.
    for (let known = -1; host.thread.get().thread.hasOlder; known = host.thread.get().thread.entries.length) {
      if (known === host.thread.get().thread.entries.length) break;
      await loadOlder();
    }
    const voices = { say, extra, siteName: site.name };
    const lines = linesOf(host.thread.get().thread.entries, voices);
    saveAs(`chat.${kind}`, (kind === 'txt' ? asText : asPage)(lines, voices, serverNow()));
  };
  if (!isOpen)
    return (
      <div class="keep">
        <button type="button" onClick={() => setOpen(true)}>
          {extra('transcript')}
        </button>
      </div>
    );
  return (
    <div class="keep" role="group" aria-label={extra('transcript')}>
      <button type="button" ref={takeFocus} onClick={() => void save('txt')}>
        {extra('asText')}
      </button>
      <button type="button" onClick={() => void save('html')}>
        {extra('asPage')}
      </button>
      {welcome?.sendsMail && <MailForm conversationId={newest.conversationId} host={host} say={extra} />}
    </div>
  );
}
