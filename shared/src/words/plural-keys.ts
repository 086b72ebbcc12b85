type PluralStem<K> = K extends `${infer Stem}_one` ? Stem : never;

/** The same keys in Russian, with the forms a Russian count needs (`_one`, `_few`, `_many`, `_other`). */
export type Russian<Source> = Record<keyof Source, string> & Record<`${PluralStem<keyof Source>}_${'few' | 'many'}`, string>;

/** The same keys in Kyrgyz. */
export type Kyrgyz<Source> = Record<keyof Source, string>;
