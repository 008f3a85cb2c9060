import type { ToneWords } from '../tone.ts';
import { list } from '../words/list.ts';

export const it: ToneWords = {
  slang: list(`
    un casino pazzesco, eddai, ma dai, boh, mah, vabbè, vabbe, va beh, raga, figo, fico, figata, ganzo,
    cmq, xché, xche, xke, xk, xò, tvb, grz, qlc, qlcs, qnd, ke, lol, omg, ok ok, oki, un casino, tipo
    che, un botto, na roba, tranqui, scialla, ciaone, super facile, e niente, cavolo, azz
  `),
  impatience: list(`
    come ho già detto, come ho gia detto, come già detto, come gia detto, come le ho già detto, come
    dicevo, come già scritto, gliel'ho già detto, le ho già detto, le ho già spiegato, le ho già
    risposto, ho già detto, ho già spiegato, ripeto, ancora una volta, per l'ultima volta, quante volte,
    si sbrighi, faccia presto, più veloce, è ancora lì, allora?, legga bene, legga con attenzione,
    rilegga, non ho tempo, cos'altro, e quindi?, si decida, si calmi, stia calmo, stia calma, non si
    agiti, aspetti e basta
  `),
  lecturing: list(`
    bastava leggere, avrebbe dovuto, dovrebbe sapere, deve capire, lei deve, ovviamente, è ovvio, ovvio,
    lo sanno tutti, come tutti sanno, è evidente, evidentemente, la prossima volta, per il futuro, ha
    dimenticato, non ha letto, non ha capito, lei non capisce, si sbaglia, ha sbagliato, lei sbaglia,
    errore suo, suo errore, colpa sua, è colpa sua, basta leggere, basta cliccare, si ricordi, tenga
    presente, bisogna sapere, è elementare
  `),
  rude: list(`
    stupid*, idiot*, cretin*, scem*, imbecill*, ignorant*, sciocchezz*, fesseri*, assurdità, ridicol*,
    stia zitto, stia zitta, non mi interessa, non ci interessa, non è un mio problema, non è un nostro
    problema, non è affar mio, problema suo, problemi suoi, chi se ne frega, me ne frego, se ne vada,
    bugiard*, mi ha stufato, mi ha stancato, cazz*, merd*, accidenti a lei, che palle, schifo
  `),
};
