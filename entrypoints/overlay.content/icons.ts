/** Own drawings on a 24 by 24 grid, as path data. */
export const ICONS = {
  table: 'M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10M9.5 3h5M9.5 21h5M3 9.5v5M21 9.5v5',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  left: 'M4 5h16v14H4zM10 5v14M5.5 8h3M5.5 11h3',
  right: 'M4 5h16v14H4zM14 5v14M15.5 8h3M15.5 11h3',
  float: 'M9 9h11v10H9zM6 15H4V5h11v1',
  smaller: 'M6 12h12',
  bigger: 'M6 12h12M12 6v12',
  minimise: 'M6 9l6 6l6-6',
} as const;

const SVG = 'http://www.w3.org/2000/svg';

/** The named drawing, in the colour of the text around it; not read out. */
export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
