import type { Plan } from '@atkaruu/shared/plans/plan';
import { isIsoDate, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statusDateOf } from '../api/use-status-date.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Dropdown } from '../ui/Dropdown.tsx';
import { Icon } from '../ui/Icon.tsx';
import { asOfChoices } from './as-of-choices.ts';
import styles from './AsOfPicker.module.css';
import frame from './TopBar.module.css';

/** The day the page speaks of. It writes `?asOf=` and leaves everything else of the address as it is. */
export function AsOfPicker({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { asOf, isChosen } = statusDateOf(plan, useSearch({ strict: false }));
  const show = (day: IsoDate) =>
    navigate({ to: '.', search: (before) => ({ ...before, asOf: day === plan.statusDate ? undefined : day }) });
  const words = t('asOf.button', { date: format.date(asOf) });
  const label = (
    <>
      <Icon name="calendar" size={16} />
      <span className={frame.fullDate}>{words}</span>
      <span className={frame.bareDate}>{format.date(asOf)}</span>
      <Icon name="down" size={14} />
    </>
  );
  return (
    <div className={frame.asOf}>
      <Dropdown label={label} name={`${t('asOf.label')}: ${words}`} hint={t('asOf.label')} isChosen={isChosen}>
        {(close) => (
          <DayChoice
            plan={plan}
            asOf={asOf}
            onShow={(day) => {
              close();
              void show(day);
            }}
          />
        )}
      </Dropdown>
    </div>
  );
}

function DayChoice({ plan, asOf, onShow }: { plan: Plan; asOf: IsoDate; onShow: (day: IsoDate) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inputId = useId();
  const [day, setDay] = useState(asOf);
  return (
    <div className={styles.panel}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isIsoDate(day)) onShow(day);
        }}
      >
        <label htmlFor={inputId}>{t('asOf.label')}</label>
        <p className={styles.hint}>{t('asOf.explanation')}</p>
        <div className={styles.row}>
          <input
            id={inputId}
            type="date"
            className={styles.date}
            value={day}
            required
            onChange={(event) => {
              setDay(event.target.value);
            }}
          />
          <Button type="submit">{t('asOf.apply')}</Button>
        </div>
      </form>
      <div className={styles.quick} role="group" aria-label={t('asOf.quick')}>
        {asOfChoices(plan).map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === asOf}
            className={styles.choice}
            onClick={() => {
              onShow(choice);
            }}
          >
            {format.date(choice)}
          </button>
        ))}
      </div>
      {asOf !== plan.statusDate && (
        <Button
          variant="default"
          onClick={() => {
            onShow(plan.statusDate);
          }}
        >
          {t('asOf.back', { date: format.date(plan.statusDate) })}
        </Button>
      )}
    </div>
  );
}
