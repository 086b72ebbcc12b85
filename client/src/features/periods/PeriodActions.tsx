import type { ReportingPeriod } from '@atkaruu/shared/periods/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useToast } from '../../ui/Toast.tsx';
import { WordsDialog } from '../../ui/WordsDialog.tsx';
import { ExceptionDialog } from './ExceptionDialog.tsx';
import styles from './Periods.module.css';
import { usePeriodStep, type PeriodStep } from './use-periods.ts';

type Asked = 'close' | 'reopen' | 'freeze' | 'except';

const offered = {
  open: ['close', 'except'],
  closed: ['freeze', 'reopen', 'except'],
  frozen: ['reopen'],
} as const satisfies Record<ReportingPeriod['state'], readonly Asked[]>;

function stepOf(asked: Exclude<Asked, 'except'>, words: string): PeriodStep {
  if (asked === 'close') return { step: 'close' };
  return asked === 'reopen' ? { step: 'reopen', reason: words } : { step: 'freeze', reason: words === '' ? null : words };
}

/** What the plan's manager may do with a period in its state. */
export function PeriodActions({ period }: { period: ReportingPeriod }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { me, can } = useMe();
  const showToast = useToast();
  const step = usePeriodStep(period.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (!can('period.write') || me === null) return null;
  const name = format.period(period.key);
  const isOver = period.endsOn < me.today;
  const onClose = () => {
    step.reset();
    setAsked(null);
  };
  const onStep = (given: PeriodStep) =>
    step.mutate(given, {
      onSuccess: () => {
        onClose();
        showToast(t('cycle.done'));
      },
    });
  const isRevision = period.revisions.length > 0;
  const needsReason = asked === 'reopen' || (asked === 'freeze' && isRevision);
  return (
    <div className={styles.buttons}>
      {offered[period.state]
        .filter((one) => one !== 'close' || isOver)
        .map((one) => (
          <Button key={one} variant="default" onClick={() => setAsked(one)}>
            {t(`periods.${one}`)}
          </Button>
        ))}
      {asked === 'except' && (
        <ExceptionDialog
          isPending={step.isPending}
          error={step.error}
          onClose={onClose}
          onExcept={(given) => onStep({ step: 'except', ...given })}
        />
      )}
      {asked !== null && asked !== 'except' && (
        <WordsDialog
          title={t(`periods.${asked}Title`, { period: name })}
          {...(asked === 'close' ? { what: t('periods.closeWhat') } : {})}
          {...(asked === 'freeze' ? { what: `${t('periods.freezeWhat')} ${isRevision ? t('periods.reviseWhat') : ''}` } : {})}
          words={needsReason ? { label: t('cycle.reason'), pointer: '/reason', isRequired: true } : null}
          action={t(`periods.${asked}`)}
          isPending={step.isPending}
          error={step.error}
          onClose={onClose}
          onAction={(words) => onStep(stepOf(asked, words))}
        />
      )}
    </div>
  );
}
