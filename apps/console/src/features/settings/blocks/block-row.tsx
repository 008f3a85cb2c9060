import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { ListedBlock } from '@parley/protocol';
import { request } from '../../../shared/api/request.ts';
import { formatInstant, formatMoment } from '../../../shared/format/format.ts';
import { hrefOf } from '../../../shared/router/place.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { useVisitorLabel } from '../../../shared/texts/use-visitor-label.ts';
import section from '../section/section.module.css';
import { useBlocksTexts } from './texts/use-blocks-texts.ts';

/** Whom, by whom, why and until when; with the way back. */
export function BlockRow({ block }: { readonly block: ListedBlock }): ReactElement {
  const [t, shared] = [useBlocksTexts(), useSharedTexts()];
  const client = useQueryClient();
  const name = useVisitorLabel()(block.visitorName, block.visitorId);
  const [state, setState] = useState<'resting' | 'lifting' | { readonly failure: string }>('resting');
  const lift = async (): Promise<void> => {
    setState('lifting');
    const answer = await request('DELETE /v1/blocks/:blockId', { params: { blockId: block.id } });
    if (!answer.ok) return setState({ failure: shared(answer.error.code) });
    await client.invalidateQueries({ queryKey: ['blocks', 'list'] });
  };
  const { at, until, operatorName, reason, words, conversationId } = block;
  return (
    <li className={section['row']}>
      <div className={section['main']}>
        <span className={section['name']}>
          <a href={hrefOf({ screen: 'history', conversationId, part: 'conversation' })}>{name}</a>
        </span>
        <span className={section['detail']}>
          {[t(reason), words].filter(Boolean).join(' · ')}
          {typeof state === 'object' && <strong role="alert"> {state.failure}</strong>}
        </span>
      </div>
      <span className={section['side']}>
        {until === null ? t('untilLifted') : t('until', { time: formatMoment(until) })}
        <br />
        <small title={formatInstant(at)}>{t('by', { name: operatorName, time: formatMoment(at) })}</small>
      </span>
      <div className={section['actions']}>
        <Button
          variant="subtle"
          loading={state === 'lifting'}
          aria-label={t('liftNamed', { name })}
          onClick={() => void lift()}
        >
          {t('lift')}
        </Button>
      </div>
    </li>
  );
}
