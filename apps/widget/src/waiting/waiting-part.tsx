import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LIMITS } from '@parley/protocol/limits';
import { seat } from '../loader/seat.ts';
import { serverNow } from '../panel/server-clock.ts';
import { dress } from '../panel/stage.ts';
import { useStore } from '../panel/store.ts';
import type { CourierDoor } from '../thread/load-courier.ts';
import type { ThreadHost } from '../thread/thread-host.ts';
import { createAsker, type Asker, type Standing } from './ask.ts';
import { stageOf } from './stage.ts';
import { Offers, ReceiptLine, StandingLine } from './views.tsx';
import css from './waiting.css?inline';
import { WishForm } from './wish-form.tsx';
import { loadWaitingWords, type SayWaiting } from './words.ts';

export interface WaitingHost extends Pick<ThreadHost, 'bridge' | 'store'> {
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

/** Watches the wait from now on, and stands in the composer's place or above it when there is something to say. */
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

function Waiting({ bridge, store, say, asker, showHome }: Properties): JSX.Element | null {
  const { language } = bridge;
  const { running, welcome, isOpen } = useStore(store);
  const [standing, setStanding] = useState<Standing>();
  const [now, setNow] = useState(serverNow);
  const [way, setWay] = useState<'call' | 'mail'>();
  const [waits, setWaits] = useState<number | null>(null);
  const [mailed, setMailed] = useState<string>();
  const since = running?.waitingSince ?? null;
  const targetMs = standing?.answerTargetMs ?? LIMITS.answerTargetMs;
  const stage = stageOf({ running, welcome, now, targetMs });

  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), lookMs);
    return () => clearInterval(timer);
  }, []);
  // An answer takes the offer away quietly.
  useEffect(() => setWay(undefined), [since]);
  const isAsked = isOpen && running !== undefined && since !== null && stage !== 'receipt';
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

  if (stage === 'closed' || (way && stage === 'offers'))
    return (
      <WishForm
        key={way ?? 'leave'}
        way={way ?? 'leave'}
        {...{ say, language, welcome }}
        callTimes={standing?.callTimes ?? []}
        onSend={asker.wish}
        onDone={({ isMailed, wish }) => {
          setWay(undefined);
          if (isMailed) setMailed(String(wish.madeAt));
        }}
        onBack={way && (() => setWay(undefined))}
      />
    );
  if (stage === 'receipt' && running?.wish)
    return (
      <ReceiptLine
        {...{ say, language }}
        wish={running.wish}
        operatorName={running.operatorName}
        isMailed={mailed === String(running.wish.madeAt)}
        onCancel={() => void asker.cancel()}
      />
    );
  if (stage === 'offers' && waits !== since)
    return (
      <Offers {...{ say, standing }} onWay={setWay} onSearch={showHome} onWait={() => setWaits(since)} />
    );
  if ((stage === 'standing' || stage === 'offers') && standing)
    return (
      <section class="waiting" role="status">
        <StandingLine say={say} standing={standing} />
      </section>
    );
  return null;
}
