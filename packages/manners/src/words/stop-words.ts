export type MannersLanguage = 'en' | 'ru' | 'it';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that say nothing about a matter by themselves: small words, politeness, and the verbs that every question has. */
export const STOP_WORDS: Readonly<Record<MannersLanguage, ReadonlySet<string>>> = {
  en: list(`
    a about above after again all already also always am an and any anybody anyone anything are aren't around as ask at
    back be because been before being best better between both bought buy but by bye can can't cannot come could did didn't do does
    doesn't doing done don't down each else even ever every everything few find first for from get getting give go going good got great
    had has hasn't have haven't having he hello help her here hi him his how i i'd i'll i'm i've if in into is isn't it it's its just
    keep know last let like little long look looking lot made make many may maybe me mean might more most much must my myself need
    needs never new no nobody none not nothing now of off ok okay old on once one only or other our out over own please possible
    put really right said same say see seems seen send sent she should since so some somebody someone something soon sorry still
    sure take tell than thank thanks that that's the their them then there these they thing things think this those though through
    time to today told too tried try trying two under until up us use used using very want wanted was wasn't way we well were what
    what's when where which while who why will wish with without won't work working would yes yesterday yet you you're your yours
    does've whether arrived came comes goes says got tomorrow week day days ago hey dear kindly`),
  ru: list(`
    а алло бы был была были было быть в вам вами вас ваш ваша ваше ваши ведь весь видимо во вот все всегда всего всем всех всю вчера вы где
    говорите говорит да дал дать даже делать день до добрый доброе его ее если есть еще же за завтра здесь здравствуйте здрасьте и из или им
    именно их к каждый как какая какие какой какую ко когда кого кому которая которые который кто куда ли лишь лучше мне много могу может
    можно мой моя мои мою мы на надо нам нас наш не него нее нельзя нет неё ни нибудь никак никто ничего но ну нужен нужна нужно нужны о об
    один однако он она они оно от очень перед по под подскажите помогите пожалуйста пока после потом потому почему почти при привет про просто
    прошу раз с сам сама свой свою себе себя сегодня сейчас скажите со совсем спасибо сразу так также такая такие такой там тебе тебя теперь
    тогда того тоже той только том тот тут ты у уже утро вечер хотел хотела хотелось хотеть хочу хочется чего чем через что чтобы чтоб эта эти
    это этого этой этом этот эту я знаю знать купил купила купить пришел пришла пришло пришли приехал стало стал получил получила получить
    работает работать сделать узнать посмотреть посмотрите вообще возможно наверное кажется будет буду будут мной меня нем ней них`),
  it: list(`
    a abbia abbiamo adesso ai al alla alle allo allora altra altre altri altro anche ancora appena aveva avere avete avevo avrei
    bene buongiorno buonasera buona buono c'è c'e che chi ci ciao cio ciò come comprare comprato con cosa cose cosi così cui da dai dal dalla dalle
    dallo degli dei del dell della delle dello dentro deve devo di dire dirmi dove due e è ecco ed ero era essere fa faccio fare fatto fino
    fra gia già gli gentilmente giorno grazie ha hai hanno ho i il in io l la le lei li lo loro lui ma mai me mentre mi mia mie miei mio molto
    ne negli nei nel nella nelle nello niente no noi non nostro o oggi ogni ok oppure ora per perche perché pero però più piu poco poi
    posso possibile potete potrei potrebbe preso prima puo può pure qual quale quali qualche qualcosa qualcuno quando quanto quella quelle quelli quello
    questa queste questi questo qui sa salve sapere scusi scusa se sei sempre senza si sì sia siamo siete solo sono sopra sotto sta stata stato
    sto su sua subito sue sugli sui sul sulla suo suoi sulle tra troppo trovare trovo tu tua tuo tutta tutte tutti tutto un una uno va vedere
    vero verso vi voglio volevo vorrei vostra vostro arrivato arrivata arrivati ricevuto ieri domani aiuto aiutarmi favore cortesia signora signore
    mandato funziona serve bisogno stesso`),
};
