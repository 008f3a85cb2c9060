import type { Conversation } from '@parley/protocol';

export const isAngry = ({ mood }: Conversation): boolean => mood?.mood === 'angry';
