import type { BodyReport } from '@atkaruu/shared/periods/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { useMe } from '../../api/use-me.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useToast } from '../../ui/Toast.tsx';
import { WordsDialog } from '../../ui/WordsDialog.tsx';
import { ReportBadge, TimeBadge } from './CycleBadge.tsx';
import styles from './Periods.module.css';
import { useReportStep, type ReportStep } from './use-periods.ts';

/** Reports of bodies for periods, each with the next step that the reader may take. */
export function ReportList({ reports }: { reports: readonly BodyReport[] }) {
  const { t } = useTranslation();
  if (reports.length === 0) return <p>{t('reports.none')}</p>;
  return (
    <ul className={styles.list}>
      {reports.map((report) => (
        <ReportItem key={report.id} report={report} />
      ))}
    </ul>
  );
}

function ReportItem({ report }: { report: BodyReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useBodies();
  const { state, returnNote, returnedBy, summary } = report;
  return (
    <li className={styles.row}>
      <span className={styles.key}>{format.period(report.periodKey)}</span>
      <div>
        <p>{nameOf(report.bodyId)}</p>
        <p className={styles.facts}>
          <ReportBadge state={state} />
          <TimeBadge timeliness={report.timeliness} />
          <span className={styles.quiet}>{t('work.due', { date: format.date(report.dueOn) })}</span>
        </p>
        {returnNote !== null && <p className={styles.note}>{t('work.said', { name: returnedBy ?? '–', note: returnNote })}</p>}
        {summary !== null && state !== 'returned' && <p className={styles.note}>{summary}</p>}
      </div>
      <ReportSteps report={report} />
    </li>
  );
}

function ReportSteps({ report }: { report: BodyReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { can } = useMe();
  const { nameOf } = useBodies();
  const showToast = useToast();
  const step = useReportStep(report.id);
  const [asked, setAsked] = useState<'submit' | 'return' | 'verify' | null>(null);
  const isToSubmit = (report.state === 'draft' || report.state === 'returned') && can('report.submit');
  const isToVerify = report.state === 'submitted' && can('report.verify');
  const onClose = () => {
    step.reset();
    setAsked(null);
  };
  const onStep = (words: string) => {
    if (asked === null) return;
    const given: ReportStep = asked === 'verify' ? { step: 'verify' } : { step: asked, words };
    step.mutate(given, {
      onSuccess: () => {
        onClose();
        showToast(t('cycle.done'));
      },
    });
  };
  const words = {
    submit: { label: t('reports.summary'), hint: t('reports.summaryHint'), pointer: '/summary', isRequired: false },
    return: { label: t('cycle.note'), hint: t('cycle.noteHint'), pointer: '/note', isRequired: true },
    verify: null,
  };
  return (
    <div className={styles.buttons}>
      {isToSubmit && <Button onClick={() => setAsked('submit')}>{t('reports.submit')}</Button>}
      {isToVerify && <Button onClick={() => setAsked('verify')}>{t('reports.verify')}</Button>}
      {isToVerify && (
        <Button variant="default" onClick={() => setAsked('return')}>
          {t('reports.return')}
        </Button>
      )}
      {asked !== null && (
        <WordsDialog
          title={t('reports.submitTitle', { body: nameOf(report.bodyId), period: format.period(report.periodKey) })}
          words={words[asked]}
          action={t(`reports.${asked}`)}
          isPending={step.isPending}
          error={step.error}
          onAction={onStep}
          onClose={onClose}
        />
      )}
    </div>
  );
}
