/**
 * The Kyrgyz “out of” (чыгыш жөндөмө) of a number written in digits: 74төн, 10дон, 6дан. The ending follows the last
 * word that is spoken, by vowel harmony and voicing.
 */

const endingOfUnit = ['', 'ден', 'ден', 'төн', 'төн', 'тен', 'дан', 'ден', 'ден', 'дан'];
const endingOfTen = ['', 'дон', 'дан', 'дан', 'тан', 'дөн', 'тан', 'тен', 'ден', 'дон'];

function endingOf(whole: number): string {
  if (whole === 0) return 'дөн'; // нөл
  if (whole % 10 !== 0) return endingOfUnit[whole % 10] ?? '';
  if (whole % 100 !== 0) return endingOfTen[(whole % 100) / 10] ?? '';
  if (whole % 1000 !== 0) return 'дөн'; // жүз
  return whole % 1_000_000 !== 0 ? 'ден' : 'дон'; // миң, миллион
}

export function fromOutOf(value: number, written: string): string {
  // A decimal is read by its last digits too: 2,5 → “беш”.
  const digits = Number(written.replace(/\D/g, '').slice(-7));
  return `${written}${endingOf(Number.isInteger(value) ? value : digits)}`;
}
