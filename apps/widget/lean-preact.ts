// Preact without what the widget has no use for: it is built from its own source, in which what is never true here is replaced by
// `false`, so that the bundler leaves out what stands behind it.
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = join(fileURLToPath(import.meta.resolve('preact')), '../..');

/** Where Preact is imported from instead. */
export const preactSource = [
  { find: /^preact$/, replacement: join(folder, 'src/index.js') },
  { find: /^preact\/hooks$/, replacement: join(folder, 'hooks/src/index.js') },
];

const never = [
  // Nothing was drawn by a server, and nothing waits in the tree.
  'isHydrating',
  'excessDomChildren',
  'resumed',
  'oldVNode._flags & MODE_HYDRATE',
  'oldVNode._flags & MODE_SUSPENDED',
  'oldVNode._flags & REF_DETACHED',
  '(r = r._excess)',
  'next.nodeType == 8',
  'oldDom.nodeType == 8',
  'e.then',
  // Every component is a function, and its context is asked for by hooks.
  '(tmp = newType.prototype) && tmp.render',
  'isClassComponent',
  'newType.contextType',
  'tmp && globalContext[tmp._id]',
  'c.componentWillUpdate',
  'ctor && ctor.getDerivedStateFromError',
  'component.componentDidCatch',
  'handled && component._bits & COMPONENT_DIRTY',
  "typeof update == 'function'",
  // Portals, formulas, and markup from texts.
  'newProps._parentDom',
  'vnode.props._parentDom',
  "nodeType == 'math'",
  'namespace == MATH_NAMESPACE',
  'newHtml',
  'oldHtml',
  // Nothing is added to Preact but its hooks.
  'options.vnode',
  'options.event',
  'options._hook',
  'options._skipEffects',
  'oldBeforeDiff',
  'oldBeforeRender',
  'oldAfterDiff',
  'oldCommit',
  'oldBeforeUnmount',
  'oldRoot',
  'parentDom._children._mask',
] as const;

/** As it is read, not where it is named as a parameter, handed on, called, or written to. */
const reads = (words: string): RegExp =>
  new RegExp(`(?<![\\w.]|let |const )${words.replaceAll(/[.&()[\]]/g, '\\$&')}(?![\\w(]|,\\n| =\\s)`, 'g');

/** Replaces them, and fails when one of them is found nowhere: then another Preact is to be looked at anew. */
export function leanPreact(): Plugin {
  const missing = new Set<string>(never);
  return {
    name: 'parley:lean-preact',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(folder + sep)) return undefined;
      return never.reduce((before, words) => {
        const after = before.replaceAll(reads(words), 'false');
        if (after !== before) missing.delete(words);
        return after;
      }, code);
    },
    buildEnd(error) {
      if (!error && missing.size > 0 && missing.size < never.length)
        this.error(`Preact's source no longer has ${[...missing].join(', ')}`);
    },
  };
}
