/** The words of a page as one line, and where each of them stands. Runs of white space are one space, so that a new layout finds the same words. */
export interface PageText {
  readonly text: string;
  /** A place in the text, from the place in a text node. */
  indexOf(node: Node, offset: number): number;
  rangeOf(start: number, end: number): Range;
}

/** Words inside these are run on; everything else begins a new line of its own. */
const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
const unread = 'script,style,noscript,template,textarea,select';

/** More of a page is not read: nobody selects that far down, and a search must not be felt. */
const mostChars = 400_000;

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && inline.has(element.tagName)) element = element.parentElement;
  return element;
}

export function readPage(page: Document): PageText {
  const nodes: { readonly node: Node; readonly at: number; readonly places: readonly number[] }[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = page.createTreeWalker(page.body, 4); // NodeFilter.SHOW_TEXT, which pages can hide
  for (let node = walker.nextNode(); node && text.length < mostChars; node = walker.nextNode()) {
    if (node.parentElement?.closest(unread)) continue;
    const own = blockOf(node);
    if (own !== block && text && !text.endsWith(' ')) text += ' ';
    block = own;
    const at = text.length;
    /** Of each kept letter, where it stands in the node. */
    const places: number[] = [];
    const data = node.nodeValue ?? '';
    for (let index = 0; index < data.length; index += 1) {
      const letter = data.charAt(index);
      const isSpace = /\s/.test(letter);
      if (isSpace && (text === '' || text.endsWith(' '))) continue;
      text += isSpace ? ' ' : letter;
      places.push(index);
    }
    if (places.length > 0) nodes.push({ node, at, places });
  }

  const placeOf = (index: number, isEnd: boolean): [Node, number] => {
    // An end belongs to the letter before it.
    const wanted = isEnd ? index - 1 : index;
    const found = nodes.findLast(({ at }) => at <= wanted) ?? nodes[0];
    if (!found) return [page.body, 0];
    const place = found.places[Math.min(wanted - found.at, found.places.length - 1)] ?? 0;
    return [found.node, isEnd ? place + 1 : place];
  };

  return {
    text,
    indexOf(node, offset) {
      const found = nodes.find((one) => one.node === node);
      if (found) {
        const index = found.places.findIndex((place) => place >= offset);
        return found.at + (index < 0 ? found.places.length : index);
      }
      // The edge of a selection may lie between elements: it is where the next words begin.
      const edge = page.createRange();
      edge.setStart(node, offset);
      const next = nodes.find((one) => edge.comparePoint(one.node, 0) >= 0);
      return next ? next.at : text.length;
    },
    rangeOf(start, end) {
      const range = page.createRange();
      range.setStart(...placeOf(start, false));
      range.setEnd(...placeOf(end, true));
      return range;
    },
  };
}
