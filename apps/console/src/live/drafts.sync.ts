import type { DraftRecord, DraftStorage } from '@parley/delivery';
import { CommandId, ConversationId } from '@parley/protocol';
