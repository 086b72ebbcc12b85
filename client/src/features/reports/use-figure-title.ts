import type { FigureName } from '@atkaruu/shared/reports/contract';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { FigureAsked } from './use-figure.ts';

/** What a figure is called, with the bucket, the cause, the body and the quarter it speaks of. */
export function useFigureTitle(): (figure: FigureName, asked: FigureAsked) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { shortNameOf } = useBodies();
  return (figure, { bucket, cause, body, quarter }) => {
    const parts: string[] = [t(`figure.${figure}`)];
    if (figure === 'ageing') {
      if (bucket !== undefined) parts.push(t(`ageing.${bucket}`));
      if (cause !== undefined) parts.push(t(`cause.${cause}`));
    }
    if (figure === 'heatCell') {
      if (body !== undefined) parts.push(body === 'none' ? t('overview.heat.noLead') : shortNameOf(body));
      if (quarter !== undefined) parts.push(format.period(quarter));
    }
    return parts.join(' · ');
  };
}
