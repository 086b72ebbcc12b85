// What is used of the two libraries; they ship no types of their own.
declare module 'd3-scale' {
  export interface TimeScale {
    (date: Date): number;
    domain: (dates: readonly [Date, Date]) => TimeScale;
    range: (ends: readonly [number, number]) => TimeScale;
  }
  export function scaleUtc(): TimeScale;
}

declare module 'd3-time' {
  export interface TimeInterval {
    range: (from: Date, to: Date) => Date[];
    every: (step: number) => TimeInterval | null;
  }
  export const utcMonth: TimeInterval;
  export const utcYear: TimeInterval;
}
