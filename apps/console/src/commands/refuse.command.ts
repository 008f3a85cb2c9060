import type { Command } from './command.ts';
import { answersHere, insertQuickMessage, insertWords } from './writing.commands.ts';
import { writtenFor } from './written-for.ts';

/** A shared quick message of this shortcode takes the place of the words below. */
const OWN_WORDS = 'refuse';

/** Plainly what cannot be done, and where to turn instead: by the visitor's language, English where it has none. */
const WORDS = {
  en: 'I would rather say it plainly: {{slot:what}}, we cannot do that. For this, please turn to {{slot:where}}.',
  ru: 'Скажу честно: {{slot:что именно}} — этого мы сделать не можем. С этим вам помогут здесь: {{slot:куда обратиться}}.',
  it: 'Preferisco dirlo con chiarezza: {{slot:che cosa}}, non possiamo farlo. Per questo può rivolgersi a {{slot:dove}}.',
} as const;

/** Says no kindly: the words go into the composer, where they stop sending until somebody has filled them. */
export const refuseKindly: Command = {
  id: 'refuse-kindly',
  label: (t) => t('refuseKindly'),
  icon: 'note',
  when: answersHere,
  run: (context) => {
    const { conversation, quickMessages } = context;
    if (!conversation) return;
    const own = quickMessages.find(({ shortcode, isPersonal }) => shortcode === OWN_WORDS && !isPersonal);
    if (own) return insertQuickMessage(context, own);
    insertWords(context, WORDS[writtenFor(context, conversation)]);
  },
};
