const paths = {
  overview: 'M3 13h4v5H3zM8.5 8h4v10h-4zM14 2h4v16h-4z',
  tasks: 'M2.5 5l1.5 1.5L6.5 4M2.5 10.5L4 12l2.5-2.5M2.5 16l1.5 1.5L6.5 15M9.5 5.5h8M9.5 11h8M9.5 16.5h8',
  stocktake: 'M3 3h14v14H3zM3 9h14M10 9v8M6 6h5',
  trends: 'M3 17h14M3 14l4-3 4 1 6-7M13 5h4v4',
  milestones: 'M3 10h14M6 6.5L9.5 10 6 13.5 2.5 10zM14 6.5l3.5 3.5-3.5 3.5-3.5-3.5z',
  bodies: 'M3 17.5h14M4.5 17V9M8.2 17V9M11.8 17V9M15.5 17V9M2.5 8L10 3l7.5 5z',
  method: 'M5 2.5h10v15H5zM8 6h4M8 9.5h1M11 9.5h1M8 13h1M11 13h1',
  work: 'M3.5 3.5h13v13h-13zM6.5 8l2 2 4-4M6.5 13h7',
  periods: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.5V10l3 2.5',
  compliance: 'M4 3h12v14.5H4zM7 7l1.2 1.2L10.5 6M7 12l1.2 1.2L10.5 11M12.5 7.5h1.5M12.5 12.5h1.5',
  plans: 'M3 4h14v3.5H3zM3 10h14v3.5H3zM3 16.5h14',
  calendar: 'M3 4.5h14v13H3zM3 8.5h14M7 2.5v4M13 2.5v4',
  person: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17.5c.6-3.6 3.2-5 6.5-5s5.9 1.4 6.5 5',
  more: 'M5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM10 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM15 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2z',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  up: 'M5.5 12L10 7.5l4.5 4.5',
  left: 'M12 5.5L7.5 10l4.5 4.5',
  right: 'M8 5.5l4.5 4.5L8 14.5',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  chart: 'M3 3v14h14M6 13l3.5-4 3 2.5L17 6',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5L17.5 17.5',
  columns: 'M3 4h14v12H3zM7.7 4v12M12.3 4v12',
  pin: 'M7 3h6l-1 5 3 3H5l3-3zM10 11v6.5',
  external: 'M8 4H4v12h12v-4M11.5 3.5h5v5M16.5 3.5L9 11',
} as const;

export type IconName = keyof typeof paths;

/** Always beside words, or inside a control that has a name of its own: hidden from assistive technology. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
