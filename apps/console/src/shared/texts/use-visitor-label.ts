import { shortId } from '../format/people.ts';
import { useSharedTexts } from './use-shared-texts.ts';

/** How a visitor is called: by name, or "Visitor 4F2A". */
export function useVisitorLabel(): (name: string | null, id: string) => string {
  const t = useSharedTexts();
  return (name, id) => name ?? t('unnamedVisitor', { number: shortId(id) });
}
