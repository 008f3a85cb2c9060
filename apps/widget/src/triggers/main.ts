import type { VisitId } from '@parley/protocol';
import { followWords } from '../host-api/follow-words.ts';
import { ignore } from '../loader/guard.ts';
import { seat } from '../loader/seat.ts';
import { recall, remember, storageName } from '../loader/storage.ts';
import type { Bridge } from '../loader/bridge.ts';

import { watchSelection } from '../quote/watch-selection.ts';
import { createInviter } from './inviter.ts';
import { watchPage, type VisitReply } from './page-facts.ts';
import { createReporter } from './report.ts';
import type { Visit } from './visit.ts';
import { watch } from './watch.ts';

/** Tells the server that this page is being looked at, and listens for invitations. */
export function startVisit(context: Bridge): Visit {
  const { base, site, signal } = context;
  const name = storageName(site.key, 'visit');
  const reporter = createReporter(base, site);
  let visit: VisitReply | undefined;
  let page = new AbortController();

  const id = (): VisitId | null => visit?.visitId ?? null;
  const facts = watchPage(() => inviter.look(), signal);
  const inviter = createInviter({
    context,
    facts: () => visit && { visit, page: facts.read(visit) },
    report: ({ id: invitationId, triggerId }, outcome) => {
      const body = { visitId: id(), id: invitationId, triggerId, outcome, language: context.language };
      reporter.post('POST /v1/sites/:siteKey/invitations', body).catch(ignore);
    },
  });

  /** A page was opened: one question, and then one held question at a time. */
  async function open(visitId: string | null): Promise<void> {
    page.abort();
    // What was put off may come when everything has been taken away.
    if (signal.aborted) return;
    const mine = (page = new AbortController());
    const said = await reporter.post(
      'POST /v1/sites/:siteKey/visits',
      { visitId, ...describePage() },
      mine.signal,
    );
    if (mine.signal.aborted) return;
    if (!('value' in said)) {
      // Refused for now only: nobody is out of sight for that until their next page.
      if (said.code === 'overloaded')
        setTimeout(() => mine.signal.aborted || void open(visitId), said.retryAfterMs);
      return;
    }
    visit = said.value;
    remember('sessionStorage', name, visit.visitId);
    inviter.look();
    window[seat]?.onVisit?.();
    await watch({
      reporter,
      visitId: visit.visitId,
      signal: mine.signal,
      onNews({ invitation, freeOperators }) {
        inviter.setFreeOperators(freeOperators);
        if (invitation) inviter.invite(invitation);
      },
      onUnknown: () => void open(null),
    });
  }

  function leave(): void {
    page.abort();
    if (visit) reporter.beacon('POST /v1/sites/:siteKey/leave', { visitId: visit.visitId });
  }

  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && void open(id()), { signal });
  followMoves(() => {
    facts.restart();
    void open(id());
  }, signal);
  signal.addEventListener('abort', () => {
    leave();
    inviter.stop();
  });
  // Of who has signed out nothing goes on; what the page clears next is not sent along.
  followWords(context.tag, () => {
    if (!context.tag.statement) setTimeout(() => void open(null));
  });
  // Where only people are served for whom the page vouches, the visit begins with the first of them.
  const onStorage = ({ key }: StorageEvent): void => {
    if (!visit && key === storageName(site.key, 'token')) void open(null);
  };
  window.addEventListener('storage', onStorage, { signal });
  void open(recall('sessionStorage', name));
  watchSelection(context);
  return {
    id,
    invitation: () => inviter.taken,
    answerInvitation: inviter.answered,
    hideInvitation: inviter.hide,
    fire: inviter.fire,
    look: inviter.look,
  };
}

/** The page may have taken away what knows it. Not by Intl where it can be helped: its first use costs a phone some 80 ms. */
function timeZoneHere(): string {
  try {
    return window.Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

declare global {
  interface Window {
    /** Not in every browser. */
    readonly Temporal?: { readonly Now: { timeZoneId(): string } };
  }
}

function describePage() {
  const [url = ''] = location.href.split('#');
  return {
    page: { url, title: document.title },
    referrer: document.referrer,
    language: navigator.language,
    timeZone: timeZoneHere(),
  };
}

/** Pages that change their address without being loaded anew. */
function followMoves(onMove: () => void, signal: AbortSignal): void {
  const navigation: unknown = Reflect.get(window, 'navigation');
  if (!(navigation instanceof EventTarget)) return;
  let [path] = location.href.split('#');
  navigation.addEventListener(
    'navigatesuccess',
    () => {
      const [next] = location.href.split('#');
      if (next === path) return;
      path = next;
      onMove();
    },
    { signal },
  );
}
