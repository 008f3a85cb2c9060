import type { Bridge } from '../loader/bridge.ts';
import type { Visit } from './visit.ts';

export interface TriggersModule {
  startVisit(page: Bridge): Visit;
}
