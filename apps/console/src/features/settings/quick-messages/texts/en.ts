import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  use: 'What it is for',
  useHint: 'In a few words; / searches them too.',
  folder: 'Folder',
  folderHint: 'Those of one folder stand together.',
  noFolder: 'Without a folder',
  personal: 'Only me',
  onlyPersonal: 'Shared ones are written by supervisors.',
  owner: 'Kept current by',
  reviewOn: 'Read again on',
  reviewDue: 'Should be read again since {day}',
  keptBy: 'kept by {name}',
  variants: 'Other languages',
  variantsHint: 'The visitor’s language chooses; without one in it, the text above is inserted.',
  variantLanguage: 'Language',
  variantText: 'Text in {language}',
  variantAdd: 'Add a language',
  variantRemove: 'Remove {language}',
  variantProblem: 'A text in another language is missing or too long.',
  slotByHand: 'something to fill in by hand',
  slotWord: 'date',
});
