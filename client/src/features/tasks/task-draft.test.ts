import { describe, expect, it } from 'vitest';
import {
  blankDraft,
  changedFields,
  checkTask,
  conflictOf,
  errorsOfTaskAnswer,
  merged,
  toChange,
  toNewTask,
} from './task-draft.ts';

const base = { ...blankDraft, number: '1.2', title: { ru: 'Дорога', ky: '', en: 'Road' }, weight: '1' };

describe('a task in editing', () => {
  it('sends only what was changed, and nothing as null', () => {
    const after = { ...base, title: { ...base.title, en: '' }, deadlineText: '' };
    expect(toChange(base, after)).toEqual({ title: { ru: 'Дорога' } });
    expect(toChange(base, { ...base, weight: '' })).toEqual({ weight: null });
  });

  it('takes a weight with a comma and leaves out a body that was not chosen', () => {
    const task = toNewTask({ ...base, weight: '2,5', bodies: [{ bodyId: '', role: 'lead' }] }, 'p');
    expect(task).toMatchObject({ parentId: 'p', weight: 2.5, bodies: [], deadlineText: null });
  });

  it('asks for a number, a title and a weight above 0', () => {
    expect(checkTask({ ...blankDraft, weight: '0' })).toEqual({ number: 'number', title: 'title', weight: 'weight' });
    expect(checkTask(base)).toEqual({});
  });

  it('puts the server’s refusals on their fields', () => {
    const answer = [
      { pointer: '/bodies/1/bodyId', code: 'repeated' },
      { pointer: '/number', code: 'taken' },
      { pointer: '/title/ru', code: 'too_big' },
    ];
    expect(errorsOfTaskAnswer(answer)).toEqual({ bodies: 'repeated', number: 'taken', title: 'refused' });
  });
});

describe('two people changing one task', () => {
  const theirs = { ...base, weight: '3', number: '1.3' };
  const mine = { ...base, number: '1.4', deadlineText: 'ежегодно' };

  it('asks only about what both changed differently', () => {
    expect(conflictOf(base, theirs, mine)).toEqual({ theirsOnly: ['weight'], both: ['number'] });
    expect(conflictOf(base, theirs, { ...mine, number: '1.3' }).both).toEqual([]);
  });

  it('loses neither’s other changes', () => {
    expect(merged(base, theirs, mine, ['number'])).toMatchObject({ number: '1.4', weight: '3', deadlineText: 'ежегодно' });
    expect(merged(base, theirs, mine, [])).toMatchObject({ number: '1.3', weight: '3', deadlineText: 'ежегодно' });
    expect(changedFields(theirs, merged(base, theirs, mine, []))).toEqual(['deadlineText']);
  });
});
