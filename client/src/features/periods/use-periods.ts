import { useMutation, useQuery } from '@tanstack/react-query';
import { periods } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { useInvalidatePlan, usePlan } from '../../api/use-plan.ts';

export function usePeriods() {
  const { slug } = usePlan();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'periods'),
    queryFn: async ({ signal }) => (await periods.listPeriods({ params: { plan: slug } }, { signal })).data.items,
  });
}

export function useSnapshot(periodId: string, revision: number | undefined) {
  const { slug } = usePlan();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'snapshot', periodId, revision),
    queryFn: async ({ signal }) =>
      (await periods.getSnapshot({ params: { period: periodId }, query: { revision } }, { signal })).data,
    enabled: revision !== undefined,
  });
}

export function useRevisionDiff(periodId: string, to: number) {
  const { slug } = usePlan();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'diff', periodId, to),
    queryFn: async ({ signal }) =>
      (await periods.diffRevisions({ params: { period: periodId }, query: { from: to - 1, to } }, { signal })).data,
    enabled: to > 1,
  });
}

export type PeriodStep =
  | { step: 'close' }
  | { step: 'reopen'; reason: string }
  | { step: 'freeze'; reason: string | null }
  | { step: 'except'; bodyId: string; until: string; reason: string };

function take(periodId: string, given: PeriodStep) {
  const params = { period: periodId };
  if (given.step === 'close') return periods.closePeriod({ params, body: {} });
  if (given.step === 'reopen') return periods.reopenPeriod({ params, body: { reason: given.reason } });
  if (given.step === 'freeze') return periods.freezePeriod({ params, body: { reason: given.reason } });
  const { step: _step, ...body } = given;
  return periods.exceptBody({ params, body });
}

export function usePeriodStep(periodId: string) {
  const onSuccess = useInvalidatePlan();
  return useMutation({ mutationFn: (given: PeriodStep) => take(periodId, given), onSuccess });
}

export function useLayOut() {
  const { slug } = usePlan();
  const onSuccess = useInvalidatePlan();
  return useMutation({
    mutationFn: (body: { bodiesDueDays: number; coordinatorDueDays: number }) =>
      periods.layOutPeriods({ params: { plan: slug }, body }),
    onSuccess,
  });
}

export type ReportStep = { step: 'submit'; words: string } | { step: 'return'; words: string } | { step: 'verify' };

export function useReportStep(reportId: string) {
  const onSuccess = useInvalidatePlan();
  const params = { report: reportId };
  return useMutation({
    mutationFn: (given: ReportStep) => {
      if (given.step === 'submit') return periods.submitReport({ params, body: { summary: given.words } });
      if (given.step === 'return') return periods.returnReport({ params, body: { note: given.words } });
      return periods.verifyReport({ params, body: {} });
    },
    onSuccess,
  });
}
