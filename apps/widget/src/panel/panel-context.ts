import type { PublicSite } from '@parley/protocol';
import type { Language, SayIn } from '../words/translation.ts';
import type { Controller } from './controller.ts';
import { createNeededContext } from './needed-context.ts';

export type Say = SayIn<'panel'>;

interface PanelContext {
  readonly controller: Controller;
  readonly say: Say;
  readonly site: PublicSite;
  readonly greeting: string;
  readonly language: Language;
}

/** What every part of the panel may need. */
export const [PanelProvider, usePanel] = createNeededContext<PanelContext>();
