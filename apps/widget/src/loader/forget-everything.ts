/** Takes away what is kept of this browser's visitor, before the page that asks for it is left. Nothing can be kept where it throws. */
export function forgetEverything(): void {
  for (const name in localStorage) if (name.startsWith('parley:')) localStorage.removeItem(name);
}
