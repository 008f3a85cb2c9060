import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '@parley/i18n';
import type { PublicSite } from '@parley/protocol';
import type { en } from '../texts/en.ts';
import type { Controller } from './controller.ts';

export type Say = Translate<typeof en>;

interface PanelContext {
  readonly controller: Controller;
  readonly say: Say;
  readonly site: PublicSite;
  readonly greeting: string;
}

const Context = createContext<PanelContext | undefined>(undefined);
export const PanelProvider = Context.Provider;

/** What every part of the panel may need. */
export function usePanel(): PanelContext {
  const context = useContext(Context);
  if (!context) throw new Error('a part of the panel stands outside of it');
  return context;
}
