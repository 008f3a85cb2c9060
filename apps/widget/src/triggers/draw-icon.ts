const svg = 'http://www.w3.org/2000/svg';

/** A 24 x 24 picture from the text of one path, for the inside of a button that has a name. */
export function drawIcon(path: string): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.appendChild(document.createElementNS(svg, 'path')).setAttribute('d', path);
  return icon;
}
