import { describe, expect, it } from 'vitest';
import { actorRoles } from '../accounts/permissions.ts';
import { bodyKinds } from '../bodies/body.ts';
import { deadlineKinds, recurrences } from '../deadlines/deadline.ts';
import { milestoneStates } from '../milestones/milestone.ts';
import { planKinds } from '../plans/plan.ts';
import { bodyRoles, causeCodes, claims, standings } from '../progress/facts.ts';
import { ageingBuckets, countGroups, evidenceKinds, lights, serviceTypes, taskStates } from '../tasks/task.ts';
import { languages } from '../values/localized-text.ts';
import { domainWordsEn } from './domain-words.en.ts';
import { wordOf } from './domain-words.ts';

const sets = {
  state: taskStates,
  light: lights,
  group: countGroups,
  ageing: ageingBuckets,
  standing: standings,
  claim: claims,
  role: actorRoles.filter((role) => role !== 'public'),
  bodyRole: bodyRoles,
  bodyKind: bodyKinds,
  cause: [...causeCodes, 'none'],
  serviceType: serviceTypes,
  evidenceKind: evidenceKinds,
  deadlineKind: deadlineKinds,
  recurrence: recurrences,
  milestoneState: milestoneStates,
  planKind: planKinds,
};

describe('the words of closed sets', () => {
  it.each(Object.entries(sets))('name every member of “%s”, and nothing else', (set, members) => {
    const parts = Object.keys(domainWordsEn).map((key) => key.split('.'));
    const ofSet = parts.flatMap(([first, member, more]) => (first === set && more === undefined ? [member] : []));
    expect(ofSet.sort()).toEqual([...members].sort());
  });

  it('differ between members of the states, in every language', () => {
    for (const language of languages) {
      expect(new Set(taskStates.map((state) => wordOf(language, `state.${state}`))).size).toBe(taskStates.length);
    }
  });
});
