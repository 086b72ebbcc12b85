/** Seed texts are written in all three languages. */
export interface Trilingual {
  ru: string;
  ky: string;
  en: string;
}

export function trilingual(ru: string, ky: string, en: string): Trilingual {
  return { ru, ky, en };
}
