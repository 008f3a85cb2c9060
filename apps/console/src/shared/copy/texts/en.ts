import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  copy: 'Copy',
  copied: 'Copied',
  selected: 'The text is selected; press Ctrl+C or ⌘C to copy it.',
});
