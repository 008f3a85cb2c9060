import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { seat } from '../loader/seat.ts';
import { recall, storageName } from '../loader/storage.ts';
import { serverNow } from '../panel/server-clock.ts';
import { dress } from '../panel/stage.ts';
import { useStore } from '../panel/store.ts';
import type { CourierDoor } from '../thread/load-courier.ts';
import type { ThreadHost } from '../thread/thread-host.ts';
import { createAsker, type Asker, type Standing } from './ask.ts';
import { stageOf, type Stage } from './stage.ts';
import { ClosedLine, Offers, ReceiptLine, StandingSection } from './views.tsx';
import css from './waiting.css?inline';
import { WishForm, type Way } from './wish-form.tsx';
import { loadWaitingWords, type SayWaiting } from './words.ts';

export interface WaitingHost extends Pick<ThreadHost, 'bridge' | 'store' | 'field'> {
  readonly door: CourierDoor;
  showHome(): void;
}

interface Properties extends WaitingHost {
  readonly say: SayWaiting;
  readonly asker: Asker;
}

const lookMs = 1_000;
/** Where things stand is asked again so often while it is shown. */
const askMs = 10_000;

/** Watches the wait from now on, and stands above the composer when there is something to say. What is written is the composer's alone. */
export async function openWaiting(host: WaitingHost): Promise<void> {
  const { bridge, store } = host;
  const say = await loadWaitingWords(bridge.language);
  dress(css);
  const properties = { ...host, say, asker: createAsker(host) };
  const Step = (): JSX.Element | null => <Waiting {...properties} />;
  // Whatever else wants the place, consent or questions, goes first.
  const stand = (): void => {
    if (!store.get().step && !window[seat]?.isAsking) store.set({ step: Step });
  };
  stand();
  const stop = store.subscribe(stand);
  bridge.signal.addEventListener('abort', stop);
}

function Waiting({ bridge, store, say, asker, field, showHome }: Properties): JSX.Element | null {
  const { language } = bridge;
  const { running, welcome } = useStore(store);
  const { stage, standing } = useStage(store, asker);
  const [way, setWay] = useState<'call' | 'mail'>();
  const [waits, setWaits] = useState<number | null>(null);
  const [mailed, setMailed] = useState<number>();
  const [cancels, setCancels] = useState(0);
  const since = running?.waitingSince ?? null;
  const isWaved = waits === since;
  // An answer takes the offer away quietly; at once, so that it undoes nothing that is pressed after it.
  useLayoutEffect(() => setWay(undefined), [since]);
  const leave = (): void => {
    setWay(undefined);
    field()?.focus();
  };
  const cancel = (): void => {
    void asker.cancel();
    // The other ways come back once; whoever cancels again knows them.
    if (cancels > 0) setWaits(since);
    setCancels(cancels + 1);
  };
  const known = (what: string): string => recall('sessionStorage', storageName(bridge.site.key, what)) ?? '';
  const form = (kind: Way): JSX.Element => (
    <WishForm
      key={kind}
      way={kind}
      {...{ say, language, welcome }}
      callTimes={standing?.callTimes ?? []}
      email={running?.wish?.email ?? known('email')}
      phone={known('phone')}
      onSend={asker.wish}
      onDone={({ isMailed, wish }) => {
        leave();
        if (isMailed) setMailed(wish.madeAt);
      }}
      onBack={() => {
        if (!way) setWaits(since);
        leave();
      }}
    />
  );
  switch (stage) {
    case 'closed':
      return welcome ? <ClosedLine {...{ say, language, welcome }} /> : null;
    case 'address':
      return isWaved ? null : form('leave');
    case 'receipt':
      return running?.wish ? (
        <ReceiptLine
          {...{ say, language }}
          wish={running.wish}
          operatorName={running.operatorName}
          isMailed={mailed === running.wish.madeAt}
          onCancel={cancel}
        />
      ) : null;
    case 'offers':
      if (way) return form(way);
      if (isWaved) return <StandingSection {...{ say, standing }} />;
      return (
        <Offers {...{ say, standing }} onWay={setWay} onSearch={showHome} onWait={() => setWaits(since)} />
      );
    case 'standing':
      return <StandingSection {...{ say, standing }} />;
    case 'nothing':
      return null;
  }
}

/** What is true now, looked at every second, with what the server says about the wait. */
function useStage(
  store: WaitingHost['store'],
  asker: Asker,
): { readonly stage: Stage; readonly standing: Standing | undefined } {
  const { running, welcome, isOpen } = useStore(store);
  const [standing, setStanding] = useState<Standing>();
  const [now, setNow] = useState(serverNow);
  const stage = stageOf({ running, welcome, now });
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), lookMs);
    return () => clearInterval(timer);
  }, []);
  const isWaiting = typeof running?.waitingSince === 'number';
  const isAsked = isOpen && isWaiting && stage !== 'receipt';
  useEffect(() => {
    if (!isAsked) return undefined;
    const ask = async (): Promise<void> => {
      const answer = await asker.standing();
      if (answer.ok) setStanding(answer.value);
    };
    void ask();
    const timer = setInterval(() => void ask(), askMs);
    return () => clearInterval(timer);
  }, [isAsked, asker]);
  return { stage, standing };
}
