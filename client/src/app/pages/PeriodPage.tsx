import type { ReportingPeriod } from '@atkaruu/shared/periods/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { useMe } from '../../api/use-me.ts';
import { usePlan } from '../../api/use-plan.ts';
import { usePeriodReports } from '../../api/use-reports.ts';
import { PeriodBadge } from '../../features/periods/CycleBadge.tsx';
import { PeriodActions } from '../../features/periods/PeriodActions.tsx';
import { ReportList } from '../../features/periods/ReportList.tsx';
import { Revisions } from '../../features/periods/Revisions.tsx';
import { usePeriods } from '../../features/periods/use-periods.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { Section } from '../../ui/Section.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

export function PeriodPage() {
  const { t } = useTranslation();
  const { period: id } = useParams({ from: '/plans/$plan/periods/$period' });
  const { data, error, refetch } = usePeriods();
  const period = data?.find((one) => one.id === id);
  if (period) return <Whole period={period} />;
  if (data) return <NotFoundPage />;
  return (
    <>
      <PageHead title={t('periods.title')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={8} height={480} />}
    </>
  );
}

function Whole({ period }: { period: ReportingPeriod }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const days = t('periods.days', { from: format.date(period.startsOn), to: format.date(period.endsOn) });
  const due = t('periods.due', { bodies: format.date(period.bodiesDueOn), coordinator: format.date(period.coordinatorDueOn) });
  return (
    <>
      <PageHead
        title={format.period(period.key)}
        section={t('periods.title')}
        above={
          <Link to="/plans/$plan/periods" params={{ plan: slug }}>
            {t('periods.title')}
          </Link>
        }
        lead={
          <>
            <PeriodBadge state={period.state} /> {days} · {due}
          </>
        }
        actions={<PeriodActions period={period} />}
      />
      <Exceptions period={period} />
      <Revisions period={period} />
      <Section title={t('periods.reports')}>
        <Reports periodId={period.id} />
      </Section>
    </>
  );
}

function Exceptions({ period }: { period: ReportingPeriod }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useBodies();
  if (period.exceptions.length === 0) return null;
  return (
    <Section title={t('periods.exceptions')} count={format.number(period.exceptions.length)}>
      <ul>
        {period.exceptions.map((exception) => (
          <li key={exception.id}>
            {nameOf(exception.bodyId)} · {t('periods.until')} {format.date(exception.until)} · {exception.reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Reports({ periodId }: { periodId: string }) {
  const { t } = useTranslation();
  const { me, can } = useMe();
  const { data, error, refetch } = usePeriodReports(periodId);
  if (me !== null && !can('report.read')) return <p>{t('reports.signIn')}</p>;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <ReportList reports={data} /> : <Loading lines={6} />;
}
