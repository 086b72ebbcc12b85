// Exports write the same numbers and dates as the screens do.
export * from '@atkaruu/shared/words/format';
