/** The bodies of the demonstration plan, by the words its outline uses for them. */
export const bodyKeys = [
  'economy',
  'servicesOffice',
  'lsgAgency',
  'civilService',
  'finance',
  'newFinance',
  'social',
  'labour',
  'health',
  'education',
  'itCommittee',
  'digital',
  'registration',
  'serviceCentres',
  'justice',
  'construction',
  'water',
  'ecoInspectorate',
  'statistics',
  'commission',
  'lsgUnion',
  'pilots',
  'bishkek',
  'psi',
] as const;
export type BodyKey = (typeof bodyKeys)[number];

/** `lsgAgency` → `demo-lsg-agency` */
export function bodyId(key: BodyKey): string {
  return `demo-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
