import { hrefOf } from '../../../shared/router/place.ts';
import { inboxPlace } from '../../../shared/router/use-place.ts';
import type { Call } from './alarm.ts';
import type { useNoticeTexts } from './texts/use-notice-texts.ts';

interface Words {
  readonly t: ReturnType<typeof useNoticeTexts>;
  /** Says that somebody wrote, and not who or what. */
  readonly hidesText: boolean;
}

interface Notices {
  /** Shows what nobody has seen, once each, and takes away what is not in the list any more. */
  readonly show: (unseen: readonly Call[], words: Words) => void;
  readonly clear: () => void;
}

/** Notifications of the desktop, where the operator has allowed them. They make no sound of their own: the console does. */
export function createNotices(): Notices {
  const open = new Map<string, Notification>();
  const shown = new Set<string>();

  function close(key: string): void {
    open.get(key)?.close();
    open.delete(key);
  }

  function add(call: Call, { t, hidesText }: Words): void {
    const { conversation, event, key } = call;
    const name = conversation.visitorName ?? t('someVisitor');
    const body = hidesText ? '' : (conversation.lastMessage?.text ?? '');
    const notice = tryNotice(hidesText ? t(event) : `${t(event)}: ${name}`, {
      body,
      tag: conversation.id,
      silent: true,
      icon: `${import.meta.env.BASE_URL}favicon.svg`,
    });
    if (!notice) return;
    notice.onclick = () => {
      focus();
      location.hash = hrefOf(inboxPlace(conversation.id));
      close(key);
    };
    open.set(key, notice);
  }

  return {
    show(unseen, words) {
      const current = new Set(unseen.map(({ key }) => key));
      for (const key of open.keys()) if (!current.has(key)) close(key);
      for (const key of shown) if (!current.has(key)) shown.delete(key);
      // Asking the browser takes a while, every second.
      if (unseen.length === 0 || !mayNotify()) return;
      for (const call of unseen) {
        if (shown.has(call.key)) continue;
        shown.add(call.key);
        add(call, words);
      }
    },
    clear() {
      for (const key of open.keys()) close(key);
    },
  };
}

const mayNotify = (): boolean => 'Notification' in globalThis && Notification.permission === 'granted';

function tryNotice(title: string, options: NotificationOptions): Notification | null {
  try {
    return new Notification(title, options);
  } catch {
    return null; // A phone's browser, which knows notifications of a service worker only.
  }
}
