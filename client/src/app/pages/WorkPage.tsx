import type { Work } from '@atkaruu/shared/my-work/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { usePlan } from '../../api/use-plan.ts';
import { ReportList } from '../../features/periods/ReportList.tsx';
import { ReturnedList } from '../../features/my-work/ReturnedList.tsx';
import { TaskBriefs } from '../../features/my-work/TaskBriefs.tsx';
import { WritingList } from '../../features/my-work/WritingList.tsx';
import { useWork } from '../../features/my-work/use-work.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Section } from '../../ui/Section.tsx';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';

export function WorkPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const plan = usePlan();
  const { me, can } = useMe();
  const { data, error, refetch } = useWork();
  const isOutside = me !== null && !can('report.read');
  return (
    <>
      <PageHead
        title={t('work.title')}
        section={localText(plan.title)}
        lead={data ? t('work.lead', { date: format.date(data.asOf) }) : undefined}
      />
      {isOutside && <Empty why={t('work.signIn')} next={t('work.signInNext')} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && !isOutside && <Loading lines={6} height={480} />}
      {data && !isOutside && <Lists work={data} />}
    </>
  );
}

function Lists({ work }: { work: Work }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { returned, overdue, dueSoon, writing, drafts, toVerify } = work;
  const waiting = toVerify.entries + toVerify.reports.length;
  const isNothing = returned.length + overdue.length + dueSoon.length + writing.length + drafts.length + waiting === 0;
  return (
    <>
      {isNothing && <NothingDue next={work.next} />}
      <ReturnedList returned={returned} />
      <TaskBriefs title={t('work.overdue')} tasks={overdue} />
      <TaskBriefs title={t('work.dueSoon')} tasks={dueSoon} />
      <WritingList writing={writing} />
      {drafts.length > 0 && (
        <Section title={t('work.drafts')} count={format.number(drafts.length)}>
          <ReportList reports={drafts} />
        </Section>
      )}
      {waiting > 0 && (
        <Section title={t('work.toVerify')} count={format.number(waiting)}>
          <p>
            <Link to="/plans/$plan/review" params={{ plan: slug }}>
              {t('work.toVerifyLink', { count: toVerify.entries, n: format.number(toVerify.entries) })}
            </Link>
          </p>
          {toVerify.reports.length > 0 && <ReportList reports={toVerify.reports} />}
        </Section>
      )}
    </>
  );
}

function NothingDue({ next }: { next: Work['next'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nextLine =
    next === null ? t('work.noDeadline') : t('work.nextDeadline', { date: format.date(next.dueOn), number: next.number });
  return <Empty why={t('work.nothing')} next={nextLine} />;
}
