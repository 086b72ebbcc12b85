export { readEntries, readMoney, type MoneyQuestion } from './read-money.ts';
