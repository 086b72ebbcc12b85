import type { Body } from '@atkaruu/shared/bodies/body';
import type { BodyRole } from '@atkaruu/shared/progress/facts';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { StoredTask } from '../plans/index.ts';
import { aboutTexts } from './about-lines.ts';
import { narratives, verifiedResult } from './iati-result.ts';
import type { PlanExport } from './read-plan-export.ts';
import type { XmlElement } from './write-xml.ts';

/** Codes of the lists OrganisationType, OrganisationRole, ActivityStatus, ActivityDateType, DescriptionType and RelatedActivityType. */
const GOVERNMENT = '10';
const organisationTypes: Readonly<Partial<Record<Body['kind'], string>>> = {
  ministry: GOVERNMENT,
  agency: GOVERNMENT,
  service: GOVERNMENT,
  inspectorate: GOVERNMENT,
  commission: GOVERNMENT,
  local_government: '11',
};
const ACCOUNTABLE = '2';
const IMPLEMENTING = '4';
const PIPELINE = '1';
const IMPLEMENTATION = '2';
const FINALISATION = '3';
const [PLANNED_START, PLANNED_END] = ['1', '3'];
const [GENERAL, OTHER] = ['1', '4'];
const [PARENT, CHILD] = ['1', '2'];
const NATIONAL = '4';

/** What one activity speaks of: the plan, or one of its top-level tasks with all below it. */
interface Scope {
  id: string;
  title: LocalizedText;
  description: LocalizedText;
  related: { id: string; type: string }[];
  /** Ids of the tasks; null: all. */
  section: ReadonlySet<string> | null;
  tasks: readonly StoredTask[];
}

function code(name: string, value: string): XmlElement {
  return { name, attributes: { code: value } };
}

function statusOf({ snapshot, provenance: { asOf } }: PlanExport): string {
  if (asOf < snapshot.plan.startsOn) return PIPELINE;
  return asOf <= snapshot.plan.endsOn ? IMPLEMENTATION : FINALISATION;
}

/** The bodies of the tasks, each once: accountable where it leads one of them. */
function participants(tasks: readonly StoredTask[], bodies: ReadonlyMap<string, Body>): XmlElement[] {
  const roles = new Map<string, Set<BodyRole>>();
  for (const { bodyId, role } of tasks.flatMap((task) => task.bodies))
    roles.set(bodyId, (roles.get(bodyId) ?? new Set()).add(role));
  return [...roles].flatMap(([bodyId, ofBody]) => {
    const body = bodies.get(bodyId);
    if (body === undefined) return [];
    const type = organisationTypes[body.kind];
    const role = ofBody.has('lead') ? ACCOUNTABLE : IMPLEMENTING;
    return [{ name: 'participating-org', attributes: { ...(type ? { type } : {}), role }, children: narratives(body.name) }];
  });
}

/** Whoever issued the plan; where no act is recorded, the plan speaks for itself. */
function publisherOf({ snapshot: { plan } }: PlanExport): { ref: string; name: LocalizedText } {
  return { ref: `atkaruu-${plan.slug}`, name: plan.legalAct?.issuer ?? plan.title };
}

function activity(exported: PlanExport, scope: Scope, changedAt: string): XmlElement {
  const { snapshot, naming, bodies, provenance } = exported;
  const { plan } = snapshot;
  const publisher = publisherOf(exported);
  const reporting = {
    name: 'reporting-org',
    attributes: { ref: publisher.ref, type: GOVERNMENT },
    children: narratives(publisher.name),
  };
  const own = participants(scope.tasks, bodies);
  const about = aboutTexts(provenance);
  return {
    name: 'iati-activity',
    attributes: {
      'xml:lang': naming.language,
      'last-updated-datetime': changedAt,
      hierarchy: scope.section === null ? '1' : '2',
    },
    children: [
      { name: 'iati-identifier', text: scope.id },
      reporting,
      { name: 'title', children: narratives(scope.title) },
      { name: 'description', attributes: { type: GENERAL }, children: narratives(scope.description) },
      { name: 'description', attributes: { type: OTHER }, children: narratives({ [naming.language]: about.join('\n') }) },
      // The schema wants one at least.
      ...(own.length > 0
        ? own
        : [
            {
              name: 'participating-org',
              attributes: { type: GOVERNMENT, role: ACCOUNTABLE },
              children: narratives(publisher.name),
            },
          ]),
      code('activity-status', statusOf(exported)),
      { name: 'activity-date', attributes: { type: PLANNED_START, 'iso-date': plan.startsOn } },
      { name: 'activity-date', attributes: { type: PLANNED_END, 'iso-date': plan.endsOn } },
      code('activity-scope', NATIONAL),
      { name: 'recipient-country', attributes: { code: 'KG' } },
      ...scope.related.map(({ id, type }) => ({ name: 'related-activity', attributes: { ref: id, type } })),
      verifiedResult(exported, scope.section),
    ],
  };
}

/** IATI 2.03: the plan as one activity, and each of its top-level tasks as a part of it. */
export function iatiActivities(plan: PlanExport, changedAt: string | null): XmlElement {
  const { snapshot, assessed, provenance } = plan;
  const updated = changedAt ?? `${snapshot.plan.startsOn}T00:00:00.000Z`;
  const planId = `${publisherOf(plan).ref}-${snapshot.plan.id}`;
  const tasks = assessed.rows.map(({ task }) => task);
  const tops = assessed.rows.filter(({ depth }) => depth === 0).map(({ task }) => task);
  const idOf = (task: StoredTask): string => `${planId}-${task.id}`;
  const whole: Scope = {
    id: planId,
    title: snapshot.plan.title,
    description: snapshot.plan.description ?? snapshot.plan.title,
    related: tops.map((task) => ({ id: idOf(task), type: CHILD })),
    section: null,
    tasks,
  };
  const topOf = topLevel(tasks);
  const below = Map.groupBy(tasks, ({ id }) => topOf.get(id) ?? id);
  const parts = tops.map((task): Scope => {
    const own = below.get(task.id) ?? [];
    return {
      id: idOf(task),
      title: task.title,
      description: task.expectedResult ?? task.title,
      related: [{ id: planId, type: PARENT }],
      section: new Set(own.map(({ id }) => id)),
      tasks: own,
    };
  });
  return {
    name: 'iati-activities',
    attributes: { version: '2.03', 'generated-datetime': provenance.madeAt.toISOString() },
    children: lazily([whole, ...parts], (scope) => activity(plan, scope, updated)),
  };
}

/** Task id → its top-level task; parents stand before their children. */
function topLevel(tasks: readonly StoredTask[]): Map<string, string> {
  const tops = new Map<string, string>();
  for (const { id, parentId } of tasks) tops.set(id, (parentId === null ? undefined : tops.get(parentId)) ?? id);
  return tops;
}

function* lazily<T>(values: readonly T[], write: (value: T) => XmlElement): Generator<XmlElement> {
  for (const value of values) yield write(value);
}
