/** The sections of a plan in the order of the rail; `key` opens one after `g` (a place on the keyboard, whatever the layout). */
export const railSections = [
  { name: 'overview', group: 'see', to: '/plans/$plan', isExact: true, key: 'KeyO' },
  { name: 'stocktake', group: 'see', to: '/plans/$plan/stocktake', isExact: false, key: 'KeyS' },
  { name: 'trends', group: 'see', to: '/plans/$plan/trends', isExact: false, key: 'KeyC' },
  { name: 'tasks', group: 'see', to: '/plans/$plan/tasks', isExact: false, key: 'KeyT' },
  { name: 'milestones', group: 'see', to: '/plans/$plan/milestones', isExact: false, key: 'KeyM' },
  { name: 'bodies', group: 'see', to: '/plans/$plan/bodies', isExact: false, key: 'KeyB' },
  { name: 'work', group: 'report', to: '/plans/$plan/work', isExact: false, key: 'KeyW' },
  { name: 'periods', group: 'report', to: '/plans/$plan/periods', isExact: false, key: 'KeyP' },
  { name: 'compliance', group: 'report', to: '/plans/$plan/compliance', isExact: false, key: 'KeyC' },
  { name: 'method', group: 'trust', to: '/plans/$plan/method', isExact: false, key: 'KeyD' },
] as const;

export type RailSection = (typeof railSections)[number];

/** What is seen, who reports, what came of it, why it can be believed: groups without a section are not drawn. */
export const railGroups = ['see', 'report', 'results', 'trust'] as const;

export type RailGroup = (typeof railGroups)[number];

/** What a thumb needs most: the bottom bar of a phone has room for these and for “More”. */
export const phoneSections: readonly RailSection['name'][] = ['overview', 'stocktake', 'tasks', 'work'];

export function sectionsOf(group: RailGroup): RailSection[] {
  return railSections.filter((section) => section.group === group);
}
