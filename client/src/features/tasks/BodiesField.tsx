import { bodyRoles } from '@atkaruu/shared/progress/facts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { TaskDraft } from './task-draft.ts';
import styles from './TaskForm.module.css';

type Assigned = TaskDraft['bodies'];

interface Props {
  id: string;
  error: string | undefined;
  bodies: Assigned;
  onChange: (bodies: Assigned) => void;
}

/** Which body has which role. */
export function BodiesField({ id, error, bodies, onChange }: Props) {
  const { t } = useTranslation();
  const { byId, nameOf } = useBodies();
  const put = (index: number, part: Partial<Assigned[number]>) =>
    onChange(bodies.map((body, at) => (at === index ? { ...body, ...part } : body)));
  const hasLead = bodies.some(({ role }) => role === 'lead');
  return (
    <fieldset className={styles.texts} id={id} tabIndex={-1}>
      <legend>{t('task-page.field.bodies')}</legend>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      {bodies.map(({ bodyId, role }, index) => (
        <div key={index} className={styles.body}>
          <select
            className={styles.select}
            aria-label={t('tasks.form.body', { n: index + 1 })}
            value={bodyId}
            onChange={(event) => put(index, { bodyId: event.target.value })}
          >
            <option value="">{t('tasks.form.chooseBody')}</option>
            {[...byId.keys()].map((known) => (
              <option key={known} value={known}>
                {nameOf(known)}
              </option>
            ))}
          </select>
          <select
            className={styles.select}
            aria-label={t('tasks.form.role', { n: index + 1 })}
            value={role}
            onChange={(event) => {
              const chosen = bodyRoles.find((one) => one === event.target.value);
              if (chosen) put(index, { role: chosen });
            }}
          >
            {bodyRoles.map((one) => (
              <option key={one} value={one}>
                {t(`bodyRole.${one}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={styles.remove}
            aria-label={t('tasks.form.removeBody', { body: bodyId === '' ? String(index + 1) : nameOf(bodyId) })}
            onClick={() => onChange(bodies.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
      <Button variant="default" onClick={() => onChange([...bodies, { bodyId: '', role: hasLead ? 'co_executor' : 'lead' }])}>
        {t('tasks.form.addBody')}
      </Button>
    </fieldset>
  );
}
