import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';

/** What a file holds, told by its content alone. */
export interface FileType {
  readonly mime: string;
  /** Those its name may end with; the first stands in for any other. */
  readonly extensions: readonly string[];
  readonly isImage: boolean;
}

const image = (mime: string, ...extensions: string[]): FileType => ({ mime, extensions, isImage: true });
const other = (mime: string, ...extensions: string[]): FileType => ({ mime, extensions, isImage: false });
const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Everything that is taken. What is not here is refused: programs, installers, macros, disk images, fonts … */
const taken: readonly FileType[] = [
  image('image/jpeg', 'jpg', 'jpeg'),
  image('image/png', 'png'),
  image('image/webp', 'webp'),
  image('image/gif', 'gif'),
  image('image/avif', 'avif'),
  other('application/pdf', 'pdf'),
  other('application/rtf', 'rtf'),
  other(`${office}.wordprocessingml.document`, 'docx'),
  other(`${office}.spreadsheetml.sheet`, 'xlsx'),
  other(`${office}.presentationml.presentation`, 'pptx'),
  other(`${open}.text`, 'odt'),
  other(`${open}.spreadsheet`, 'ods'),
  other(`${open}.presentation`, 'odp'),
  other('application/epub+zip', 'epub'),
  other('application/zip', 'zip'),
  other('application/x-7z-compressed', '7z'),
  other('application/gzip', 'gz'),
  other('audio/mpeg', 'mp3'),
  other('audio/x-m4a', 'm4a'),
  other('audio/mp4', 'm4a'),
  other('audio/ogg', 'ogg', 'oga', 'opus'),
  other('audio/wav', 'wav'),
  other('audio/flac', 'flac'),
  other('video/mp4', 'mp4', 'm4v'),
  other('video/quicktime', 'mov'),
  other('video/webm', 'webm'),
  other('video/ogg', 'ogv'),
  other('video/3gpp', '3gp'),
  other('video/matroska', 'mkv'),
];
const byMime = new Map(taken.map((type) => [type.mime, type]));

const text = other('text/plain', 'txt', 'csv', 'tsv', 'md', 'log', 'json', 'ics', 'vcf');
/** These say no more than that there are letters in it. */
const kindsOfText = /^(text\/|application\/xml$)/;
/** Word, Excel and PowerPoint before 2007 share one container with installers, so here the name has to say which. */
const oldOffice = other('application/msword', 'doc', 'xls', 'ppt');
const oldOfficeName = /\.(doc|xls|ppt)$/i;

/** The type of a file on disk, or null when files of this kind are not taken. */
export async function tellType(path: string, name: string): Promise<FileType | null> {
  const signal = AbortSignal.timeout(5_000);
  const found = await fileTypeFromFile(path, { signal }).catch(() => ({ mime: 'unreadable' }));
  if (found?.mime === 'application/x-cfb') return oldOfficeName.test(name) ? oldOffice : null;
  if (found && !kindsOfText.test(found.mime)) return byMime.get(found.mime.split(';')[0] ?? '') ?? null;
  return (await isText(path)) ? text : null;
}

/** Letters of any alphabet in any encoding of one or more bytes; no byte that only programs and pictures have. */
async function isText(path: string): Promise<boolean> {
  for await (const piece of createReadStream(path)) {
    // A plain loop: with a function for each byte, ten megabytes would hold everybody up.
    for (const byte of piece as Buffer) if (isNoLetter(byte)) return false;
  }
  return true;
}

const isNoLetter = (byte: number): boolean =>
  byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;
