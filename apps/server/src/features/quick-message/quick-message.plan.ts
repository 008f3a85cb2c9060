import { QuickMessage, QuickMessageId } from '@parley/protocol';
import type { ImportedLine, ImportProblem, Operator, Team } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { OperatorCaller } from '../account/session.store.ts';
import type { CsvLine } from './quick-message.csv.ts';
import { isFree, type Written } from './quick-message.store.ts';

/** What the lines of a file are held against. */
export interface Known {
  readonly by: OperatorCaller;
  /** Whatever the writer may know of. */
  readonly all: readonly Written[];
  readonly teams: readonly Team[];
  readonly operators: readonly Operator[];
  readonly newId: () => string;
}

export interface Planned extends ImportedLine {
  /** What is to be stored; null for what is refused or stays as it is. */
  readonly message: Written | null;
}

const EVERYONE = new Set(['', 'everyone']);
const textColumn = /^text_([a-z]{2,3})$/;

/** What would become of each line if they were taken one after the other. Nothing is stored here. */
export function planImport(lines: readonly CsvLine[], known: Known): Planned[] {
  const all = new Map(known.all.map((one) => [one.id, one]));
  const seen = new Set<string>();
  return lines.map(({ line, cells }) => {
    const shortcode = (cells.get('shortcode') ?? '').replace(/^\//, '');
    const refused = (problem: ImportProblem): Planned => ({
      line,
      shortcode: shortcode.slice(0, LIMITS.nameChars),
      outcome: 'refused',
      problem,
      message: null,
    });
    const read = readLine(cells, shortcode, known);
    if (typeof read === 'string') return refused(read);
    const key = `${read.isPersonal} ${shortcode.toLowerCase()}`;
    if (seen.has(key)) return refused('twice');
    seen.add(key);
    const before = [...all.values()].find((one) => keyOf(one) === key);
    if (!before && all.size >= LIMITS.quickMessagesMost) return refused('too-many');
    // A file says nothing of topics: they stay.
    const topicIds = before?.topicIds ?? [];
    const message = { ...read, topicIds, id: before?.id ?? QuickMessageId.parse(known.newId()) };
    const clash = clashOf([...all.values()], message);
    if (clash) return refused(clash);
    if (before && isSame(before, message))
      return { line, shortcode, outcome: 'same', problem: null, message: null };
    all.set(message.id, message);
    return { line, shortcode, outcome: before ? 'changed' : 'new', problem: null, message };
  });
}

const keyOf = ({ isPersonal, shortcode }: Written): string => `${isPersonal} ${shortcode.toLowerCase()}`;

function clashOf(all: readonly Written[], message: Written): ImportProblem | null {
  if (isFree(all, message)) return null;
  return isFree(all, { ...message, hotkey: null }) ? 'hotkey' : 'shortcode';
}

/** Whether the file says what is stored already. A day is a day, whatever the hour. */
const isSame = (before: Written, after: Written): boolean => wordsOf(before) === wordsOf(after);

function wordsOf(one: Written): string {
  const { shortcode, text, use, folder, teamId, ownerId, hotkey, isPersonal } = one;
  const variants = Object.entries(one.variants).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const day = one.reviewAt === null ? null : Math.floor((one.reviewAt + 43_200_000) / 86_400_000);
  return JSON.stringify([shortcode, text, variants, use, folder, teamId, ownerId, hotkey, isPersonal, day]);
}

function readLine(
  cells: CsvLine['cells'],
  shortcode: string,
  known: Known,
): Omit<Written, 'id' | 'topicIds'> | ImportProblem {
  const share = shareOf(cells.get('shared_with') ?? '', known);
  if (typeof share === 'string') return share;
  const care = careOf(cells, share.isPersonal, known);
  if (typeof care === 'string') return care;
  const variants = variantsOf(cells);
  if (!variants) return 'language';
  const hotkey = cells.get('hotkey') ?? '';
  if (!/^[1-9]?$/.test(hotkey)) return 'hotkey';
  const parsed = Text.safeParse({
    shortcode,
    text: cells.get('text') ?? '',
    variants,
    use: cells.get('use') ?? '',
    folder: cells.get('folder') ?? '',
  });
  if (!parsed.success) return problemOf(parsed.error.issues);
  return { ...parsed.data, ...share, ...care, hotkey: hotkey === '' ? null : Number(hotkey) };
}

const Text = QuickMessage.pick({ shortcode: true, text: true, variants: true, use: true, folder: true });

function problemOf(
  issues: readonly { readonly path: PropertyKey[]; readonly code: string }[],
): ImportProblem {
  const [issue] = issues;
  if (issue?.path[0] === 'shortcode') return 'shortcode';
  return issue?.code === 'too_big' ? 'too-long' : 'text';
}

function shareOf(word: string, { by, teams }: Known): Pick<Written, 'isPersonal' | 'teamId'> | ImportProblem {
  const name = word.toLowerCase();
  if (name === 'me') return { isPersonal: true, teamId: null };
  if (by.role === 'operator') return 'not-yours';
  if (EVERYONE.has(name)) return { isPersonal: false, teamId: null };
  const team = teams.find((one) => one.name.toLowerCase() === name);
  return team ? { isPersonal: false, teamId: team.id } : 'team';
}

/** The thirtieth of February is read as a day in March, and so is found out. */
const isDay = (day: string, at: number): boolean =>
  at >= 0 && new Date(at).toISOString().slice(0, 10) === day;

function careOf(
  cells: CsvLine['cells'],
  isPersonal: boolean,
  { by, operators }: Known,
): Pick<Written, 'ownerId' | 'reviewAt'> | ImportProblem {
  const email = (cells.get('kept_by') ?? '').toLowerCase();
  const day = cells.get('read_again_on') ?? '';
  // Noon, so that it is the same day in nearly every zone.
  const reviewAt = day === '' ? null : Date.parse(`${day}T12:00:00Z`);
  if (reviewAt !== null && !isDay(day, reviewAt)) return 'day';
  if (isPersonal) return { ownerId: by.id, reviewAt };
  const keeper = operators.find((one) => one.email.toLowerCase() === email);
  return email === '' || keeper ? { ownerId: keeper?.id ?? null, reviewAt } : 'keeper';
}

/** The texts of columns such as `text_it`; null when there are too many or an unknown kind of column has one. */
function variantsOf(cells: CsvLine['cells']): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const [column, text] of cells) {
    if (!column.startsWith('text_') || text === '') continue;
    const language = textColumn.exec(column)?.[1];
    if (language === undefined) return null;
    found[language] = text;
  }
  return Object.keys(found).length > LIMITS.quickMessageVariants ? null : found;
}
