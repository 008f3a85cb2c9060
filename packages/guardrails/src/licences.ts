/** Licences under which anybody may pass Parley on, in a shop's page too, without owing more than a mention. */
const free = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  // The same, as htmx spells it.
  'BSD-0-Clause',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '(MIT OR CC0-1.0)',
]);

/** What else is here, by licence, and why that is well. Nothing of it may be in a bundle. */
const known: Readonly<Record<string, readonly { readonly name: RegExp; readonly because: string }[]>> = {
  'MPL-2.0': [
    { name: /^@axe-core\/playwright$|^axe-core$/, because: 'looks at pages in tests' },
    { name: /^web-push$/, because: 'runs on the server as it comes, unchanged' },
    { name: /^lightningcss/, because: "Vite's, at build time; its output is ours" },
  ],
  'LGPL-3.0-or-later': [
    { name: /^@img\/sharp-/, because: 'a library of its own file, loaded and not linked in' },
  ],
  'Apache-2.0 AND LGPL-3.0-or-later': [
    { name: /^@img\/sharp-/, because: 'the same on other systems: a library of its own file' },
  ],
  'SEE LICENSE IN DBIP-LICENSE (CC-BY-4.0)': [
    { name: /^@ip-location-db\/dbip-city-mmdb$/, because: 'data; named wherever a place of it is shown' },
  ],
};

export interface LicensedPackage {
  readonly name: string;
  readonly license: string;
}

/** One line for each package whose licence nobody has decided on. */
export const undecided = (packages: readonly LicensedPackage[]): string[] =>
  packages
    .filter(({ name, license }) => !free.has(license) && !known[license]?.some((one) => one.name.test(name)))
    .map(
      ({ name, license }) => `${name} comes under ${license}; decide on it in licences.ts or do without it`,
    );
