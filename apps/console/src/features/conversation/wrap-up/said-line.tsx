import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { useSaidOf } from '../../../live/wrap-up.ts';

/** What is said of the conversation as a whole. */
export function SaidLine({ conversation }: { readonly conversation: Conversation }): ReactElement {
  return <>{useSaidOf(conversation).join(' · ')}</>;
}
