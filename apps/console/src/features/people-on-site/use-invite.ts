import { useRef, useState } from 'react';
import { create } from 'zustand';
import type { Visit, VisitId } from '@parley/protocol';
import { newInvitationId } from '@parley/protocol/ids';
import { useLive } from '../../live/live.ts';
import type { Failure } from '../../shared/api/request.ts';
import { prefilledText } from './prefilled-text.ts';

/** Texts not sent yet, by visit, so that looking at somebody else loses nothing. */
export const useInvitationDrafts = create<Readonly<Record<VisitId, string>>>(() => ({}));

export type InviteState =
  | { readonly name: 'writing' }
  | { readonly name: 'sending' }
  | { readonly name: 'sent' }
  | { readonly name: 'failed'; readonly code: Failure['code'] };

export interface Invite {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly state: InviteState;
  /** True once the server has it. */
  readonly send: () => Promise<boolean>;
}

/** Writes and sends one invitation. The same text sent again after a failure keeps its id, so that it arrives once. */
export function useInvite(visit: Visit): Invite {
  const live = useLive();
  const text = useInvitationDrafts((drafts) => drafts[visit.id]) ?? prefilledText(visit.language);
  const [state, setState] = useState<InviteState>({ name: 'writing' });
  const intent = useRef({ id: '', text: '' });
  const setText = (next: string): void => {
    useInvitationDrafts.setState({ [visit.id]: next });
    setState({ name: 'writing' });
  };
  const send = async (): Promise<boolean> => {
    if (intent.current.text !== text) intent.current = { id: newInvitationId(), text };
    setState({ name: 'sending' });
    const answer = await live.ask({
      name: 'invitation.send',
      payload: { id: intent.current.id, visitId: visit.id, text },
    });
    setState(answer.ok ? { name: 'sent' } : { name: 'failed', code: answer.error.code });
    if (!answer.ok) return false;
    intent.current = { id: '', text: '' };
    useInvitationDrafts.setState({ [visit.id]: prefilledText(visit.language) });
    return true;
  };
  return { text, setText, state, send };
}
