import { tryEveryMode } from './modes.ts';
import { states } from './states.ts';

tryEveryMode(states);
