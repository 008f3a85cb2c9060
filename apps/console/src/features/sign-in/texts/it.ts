import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  signInTitle: 'Accedi a Parley',
  joinTitle: 'Scegli una password',
  joinHint: 'Sei stato invitato a rispondere qui. Il link funziona una volta sola.',
  email: 'Indirizzo e-mail',
  password: 'Password',
  newPassword: 'Nuova password',
  atLeast: 'Almeno {count} caratteri; una frase si ricorda meglio dei simboli.',
  signIn: 'Accedi',
  join: 'Inizia a rispondere',
  emailNeeded: 'Scrivi il tuo indirizzo e-mail.',
  passwordNeeded: 'Scrivi la password.',
  passwordTooShort: 'Ha meno di {count} caratteri.',
  toSignIn: 'Ho già una password',
} satisfies Dictionary<typeof en, 'it'>;
