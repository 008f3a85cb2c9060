import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { newCommandId } from '@parley/protocol/ids';
import { composer } from '../../../commands/composer.handle.ts';
import { useLive } from '../../../live/live.ts';
import { changeDraft, draftOf } from '../../../shared/screen/drafts.store.ts';
import { closeDialog } from '../../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import {
  begunOffer,
  emptyOffer,
  keepOffer,
  readOffer,
  type OfferDraft,
  type OfferFault,
} from './offer.draft.ts';
import styles from './offer.module.css';
import { OptionFields } from './option-fields.tsx';
import { useOfferTexts } from './texts/use-offer-texts.ts';

const STYLES = ['replies', 'cards', 'confirmation'] as const;

/** A question with answers that the visitor gives by one tap. */
export function OfferDialog({ conversation: { id } }: { readonly conversation: Conversation }): ReactElement {
  const [t, shared] = [useOfferTexts(), useSharedTexts()];
  const live = useLive();
  const written = draftOf(id).message;
  const [draft, setDraft] = useState(() => begunOffer(id) ?? emptyOffer(written, t('confirm')));
  const [fault, setFault] = useState<OfferFault | null>(null);
  const change = (next: OfferDraft): void => {
    setDraft(next);
    setFault(null);
    keepOffer(id, next);
  };

  const send = (): void => {
    const read = readOffer(draft);
    if ('fault' in read) return setFault(read.fault);
    const text = draft.question.trim();
    const said = { id: newCommandId(), conversationId: id, text, quickMessageId: null };
    live.write({ name: 'message.send', payload: { ...said, attachmentIds: [], choice: read.choice } });
    keepOffer(id, null);
    // The question came from the composer; it must not be sent a second time.
    if (draftOf(id).message.trim() === written.trim()) changeDraft(id, { message: '' });
    closeDialog();
    // Once the dialog is gone; while it is there, everything else is inert.
    requestAnimationFrame(() => composer()?.focus());
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      element?.requestSubmit();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <DialogFrame title={t('title')} onClose={closeDialog}>
      <form
        className={styles['form']}
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <fieldset className={styles['styles']}>
          <legend>{t('style')}</legend>
          {STYLES.map((style) => (
            <label key={style}>
              <input
                type="radio"
                name="style"
                checked={draft.style === style}
                onChange={() => change({ ...draft, style })}
              />
              <span>{t(style)}</span>
              <small>{t(`${style}Hint`)}</small>
            </label>
          ))}
        </fieldset>
        <label className={styles['field']}>
          <span>{t('question')}</span>
          <textarea
            rows={2}
            dir="auto"
            maxLength={LIMITS.messageChars}
            value={draft.question}
            onChange={(event) => change({ ...draft, question: event.currentTarget.value })}
          />
        </label>
        <OptionFields draft={draft} onChange={change} />
        <p role="alert" className={styles['fault']}>
          {fault && (
            <>
              <Icon name="alert" size={16} /> {t(fault)}
            </>
          )}
        </p>
        <div className={styles['buttons']}>
          <Button variant="default" onClick={closeDialog}>
            {shared('cancel')}
          </Button>
          <Button type="submit" title="Ctrl+Enter">
            {t('send')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
