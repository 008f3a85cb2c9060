import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { endTour, goToStep, TOUR_STEPS, useTourStore } from '../../shared/screen/tour.store.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './tour.module.css';
import { useTourTexts } from './texts/use-tour-texts.ts';

const STEPS = ['minute', 'answer', 'quick', 'commands', 'ready'] as const;

/** A minute for who is here for the first time. It stands beside the work and stops nobody; Escape ends it. */
export function Tour(): ReactElement | null {
  const step = useTourStore((tour) => tour.step);
  const name = STEPS[step ?? -1];
  return step === null || name === undefined ? null : <Card key="tour" step={step} name={name} />;
}

interface CardProps {
  readonly step: number;
  readonly name: (typeof STEPS)[number];
}

function Card({ step, name }: CardProps): ReactElement {
  const t = useTourTexts();
  const shared = useSharedTexts();
  const card = useFocusGiven();
  useKeys(card, step);
  const isLast = step === TOUR_STEPS - 1;
  return (
    <section
      ref={card}
      tabIndex={-1}
      role="dialog"
      aria-label={t('title')}
      aria-describedby="tour-words"
      className={styles['card']}
    >
      <header>
        <span>{t('step', { step: step + 1, of: TOUR_STEPS })}</span>
        <button type="button" aria-label={t('skip')} title={t('skip')} onClick={endTour}>
          <Icon name="close" size={16} />
        </button>
      </header>
      <div id="tour-words" aria-live="polite">
        <h2>{t(`${name}Title`)}</h2>
        <p>{t(`${name}Text`)}</p>
      </div>
      <footer>
        {step > 0 && (
          <Button variant="default" onClick={() => goToStep(step - 1)}>
            {shared('back')}
          </Button>
        )}
        <Button onClick={() => goToStep(step + 1)}>{t(isLast ? 'end' : 'next')}</Button>
      </footer>
    </section>
  );
}

/** Arrows go on and back, Escape ends it, while the focus is in the card. */
function useKeys(card: { readonly current: HTMLElement | null }, step: number): void {
  useEffect(() => {
    const own = card.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      const to = { ArrowRight: step + 1, ArrowLeft: Math.max(0, step - 1) }[event.key];
      if (event.key === 'Escape') endTour();
      else if (to !== undefined && to < TOUR_STEPS) goToStep(to);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    own?.addEventListener('keydown', onKeyDown);
    return () => own?.removeEventListener('keydown', onKeyDown);
  }, [card, step]);
}

/** The card has the focus when it opens, and gives it back. */
function useFocusGiven() {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const [own, opener] = [card.current, document.activeElement];
    own?.focus();
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return card;
}
