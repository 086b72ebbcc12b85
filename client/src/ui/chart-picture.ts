/** A drawing as a file of its own: colours and letters resolved, with title, source and day, so that it can be pasted anywhere. */
export interface PictureText {
  title: string;
  /** Whose figures, of which day, and whether they are illustrative. */
  source: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const HEAD = 40;
const FOOT = 32;
const PNG_SCALE = 2;
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const LETTERS = 'Arial, Helvetica, sans-serif';

/** What the style sheets say of an element, written into it. */
function resolve(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of PROPERTIES) {
    const value = style.getPropertyValue(property);
    if (value !== '') to.setAttribute(property, value);
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
  [...from.children].forEach((child, index) => {
    const copy = to.children[index];
    if (copy) resolve(child, copy);
  });
}

function line(text: string, y: number, size: number, colour: string): SVGTextElement {
  const element = document.createElementNS(SVG, 'text');
  const attributes = { x: MARGIN, y, 'font-size': size, 'font-family': LETTERS, fill: colour };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

export function pictureOf(
  drawing: SVGSVGElement,
  { title, source }: PictureText,
): { svg: string; width: number; height: number } {
  const box = drawing.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width) + 2 * MARGIN, Math.ceil(box.height) + HEAD + FOOT];
  const root = document.documentElement;
  const colourOf = (token: string) => getComputedStyle(root).getPropertyValue(token).trim();
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('a copy of a drawing is a drawing');
  resolve(drawing, copy);
  const place = { x: MARGIN, y: HEAD, width: Math.ceil(box.width), height: Math.ceil(box.height), 'font-family': LETTERS };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  const sheet = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    sheet.setAttribute(name, String(value));
  const paper = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: colourOf('--paper') }))
    paper.setAttribute(name, String(value));
  sheet.append(paper, line(title, 26, 17, colourOf('--ink')), copy, line(source, height - 12, 12, colourOf('--grey-1')));
  return { svg: new XMLSerializer().serializeToString(sheet), width, height };
}

function save(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

export function downloadSvg(drawing: SVGSVGElement, text: PictureText, fileName: string): void {
  save(new Blob([pictureOf(drawing, text).svg], { type: 'image/svg+xml' }), `${fileName}.svg`);
}

export async function downloadPng(drawing: SVGSVGElement, text: PictureText, fileName: string): Promise<void> {
  const { svg, width, height } = pictureOf(drawing, text);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * PNG_SCALE, height * PNG_SCALE];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) save(blob, `${fileName}.png`);
}
