import type { Dashboard } from '@atkaruu/shared/reports/contract';
import type { Stocktake } from '@atkaruu/shared/reports/stocktake-contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';

/** SPI(t) and when the plan would end, or why that cannot be said. */
export function useForecastSentence({ spiT }: Dashboard['earnedSchedule'], forecast: Stocktake['forecast']): string {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (on: string | null) => (on === null ? t('stocktake.forecast.never') : format.date(on));
  const end =
    forecast.reason === null
      ? t('stocktake.forecast', {
          periods: format.number(forecast.periods),
          runs: format.number(forecast.runs),
          p50: day(forecast.p50),
          p85: day(forecast.p85),
        })
      : t(`stocktake.forecast.${forecast.reason}`);
  return spiT === null ? end : `${t('stocktake.spi', { spi: format.number(spiT, 2) })} ${end}`;
}
