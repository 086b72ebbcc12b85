/** A per cent as people type it: comma or point, with or without the sign. Null: not a number from 0 to 100. */
export function readPercent(typed: string): number | null {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,6})?$/.test(text)) return null;
  const value = Number(text);
  return value <= 100 ? value : null;
}
