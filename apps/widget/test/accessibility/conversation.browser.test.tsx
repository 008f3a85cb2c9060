import { conversationStates } from './conversation-states.ts';
import { tryEveryMode } from './modes.ts';

tryEveryMode(conversationStates);
