import type { Change } from '@atkaruu/shared/audit/contract';
import { serviceTypes } from '@atkaruu/shared/tasks/task';
import { languages } from '@atkaruu/shared/values/localized-text';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { conflictOf, type TaskDraft, type TaskField } from './task-draft.ts';
import styles from './TaskForm.module.css';

interface Props {
  base: TaskDraft;
  theirs: TaskDraft;
  mine: TaskDraft;
  /** The change that was faster, where the history knows it. */
  last: Change | null;
  isSaving: boolean;
  onSave: (keepMine: readonly TaskField[]) => void;
  onCancel: () => void;
}

/** Somebody was faster: who, when, and for each field that both changed, theirs or mine. */
export function ConflictChoice({ base, theirs, mine, last, isSaving, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const wordsOf = useFieldWords();
  const { timeZone } = usePlan();
  const name = useId();
  const { both, theirsOnly } = conflictOf(base, theirs, mine);
  const [keepMine, setKeepMine] = useState<readonly TaskField[]>(both);
  return (
    <div className={styles.conflict} role="alert">
      <p>
        {last
          ? t('tasks.conflict.who', { name: last.actor, date: format.date(calendarDay(new Date(last.recordedAt), timeZone)) })
          : t('problem.stale.what')}
      </p>
      {theirsOnly.length > 0 && (
        <dl>
          {theirsOnly.map((field) => (
            <div key={field}>
              <dt>{t(`task-page.field.${field}`)}</dt>
              <dd>{t('tasks.conflict.theirsStays', { value: wordsOf(field, theirs) })}</dd>
            </div>
          ))}
        </dl>
      )}
      {both.map((field) => (
        <fieldset key={field} className={styles.choice}>
          <legend>{t(`task-page.field.${field}`)}</legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`${name}-${field}`}
                checked={keepMine.includes(field) === (side === 'mine')}
                onChange={() => setKeepMine(side === 'mine' ? [...keepMine, field] : keepMine.filter((other) => other !== field))}
              />
              <small>{t(`tasks.conflict.${side}`)}</small>
              <span>{wordsOf(field, side === 'mine' ? mine : theirs)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className={styles.foot}>
        <Button loading={isSaving} onClick={() => onSave(keepMine)}>
          {t('tasks.conflict.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('tasks.form.cancel')}
        </Button>
      </div>
    </div>
  );
}

function useFieldWords(): (field: TaskField, draft: TaskDraft) => string {
  const { t } = useTranslation();
  const { shortNameOf } = useBodies();
  return (field, draft) => {
    switch (field) {
      case 'title':
      case 'expectedResult':
        return (
          languages.flatMap((language) => (draft[field][language] === '' ? [] : [draft[field][language]])).join(' / ') || '–'
        );
      case 'serviceType': {
        const type = serviceTypes.find((one) => one === draft.serviceType);
        return type ? t(`serviceType.${type}`) : '–';
      }
      case 'bodies':
        return draft.bodies.map(({ bodyId, role }) => `${shortNameOf(bodyId)} (${t(`bodyRole.${role}`)})`).join(', ') || '–';
      case 'number':
      case 'deadlineText':
      case 'weight':
        return draft[field] === '' ? '–' : draft[field];
    }
  };
}
