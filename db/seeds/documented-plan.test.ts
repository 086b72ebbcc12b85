import { describe, expect, it } from 'vitest';
import { documentedPlan } from './documented-plan.ts';

const plan = documentedPlan();

describe('the documented plan', () => {
  it('claims nothing that no source names: no deadline, no weight, no progress', () => {
    expect(plan.tasks).toHaveLength(1);
    expect(plan.tasks[0]?.terms.map(({ deadline, deadlineText, weight }) => [deadline, deadlineText, weight])).toEqual([
      [null, null, null],
    ]);
    expect(plan.entries).toEqual([]);
    expect(plan.milestones.map(({ plannedOn }) => plannedOn)).toEqual([null, null, null, null, null, null]);
  });

  it('names the experts of the five deliverables presented on 24 April 2019', () => {
    const named = plan.milestones.filter(({ expert }) => expert !== null);
    expect(named.map(({ expert }) => expert)).toEqual([
      'Третьяков А.В.',
      'Мурзаев С.К.',
      'Мадеюев А.Н.',
      'Балтагулов Д.Т.',
      'Чекиров А.А.',
    ]);
    expect(new Set(plan.milestones.map(({ achievedOn }) => achievedOn))).toEqual(new Set(['2019-04-24']));
  });

  it('has a source for the plan, its task, every milestone, and only for what exists', () => {
    const subjects = new Set([
      plan.id,
      ...plan.tasks.map(({ id }) => id),
      ...plan.milestones.map(({ id }) => id),
      ...plan.bodies.map(({ id }) => id),
    ]);
    const sourced = new Set(plan.sources.map(({ subjectId }) => subjectId));
    for (const id of sourced) expect(subjects.has(id), id).toBe(true);
    for (const { id } of [plan, ...plan.tasks, ...plan.milestones]) expect(sourced.has(id), id).toBe(true);
  });

  it('lists the facts about the plan in order of their dates', () => {
    const dates = plan.sources.filter(({ subject }) => subject === 'plan').map(({ publishedOn }) => publishedOn ?? '9999');
    // The approval of 2018-08-23 is known from the press release of 2019-04-24.
    const published = dates.filter((_, index) => plan.sources.filter(({ subject }) => subject === 'plan')[index]?.url !== null);
    expect(published).toEqual([...published].sort());
  });

  it('says of a source without a date why it has none', () => {
    for (const source of plan.sources) if (source.publishedOn === null) expect(source.note, source.title.en).not.toBeNull();
  });
});
