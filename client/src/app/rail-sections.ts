/** The sections of a plan in the order of the rail; `key` opens one after `g` (a place on the keyboard, whatever the layout). */
export const railSections = [
  { name: 'overview', to: '/plans/$plan', isExact: true, key: 'KeyO' },
  { name: 'stocktake', to: '/plans/$plan/stocktake', isExact: false, key: 'KeyS' },
  { name: 'tasks', to: '/plans/$plan/tasks', isExact: false, key: 'KeyT' },
  { name: 'milestones', to: '/plans/$plan/milestones', isExact: false, key: 'KeyM' },
  { name: 'bodies', to: '/plans/$plan/bodies', isExact: false, key: 'KeyB' },
  { name: 'work', to: '/plans/$plan/work', isExact: false, key: 'KeyW' },
  { name: 'periods', to: '/plans/$plan/periods', isExact: false, key: 'KeyP' },
  { name: 'method', to: '/plans/$plan/method', isExact: false, key: 'KeyD' },
] as const;
