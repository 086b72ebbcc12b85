import type { Dashboard as DashboardFigures } from '@atkaruu/shared/reports/contract';
import { AgeingSection } from './AgeingSection.tsx';
import { BodiesSection } from './BodiesSection.tsx';
import styles from './Dashboard.module.css';
import { ComplianceStrip } from './ComplianceStrip.tsx';
import { FourCounts } from './FourCounts.tsx';
import { HeadlineFigures } from './HeadlineFigures.tsx';
import { HeatMapSection } from './HeatMapSection.tsx';
import { SCurveSection } from './SCurveSection.tsx';
import { StateStrip } from './StateStrip.tsx';

interface Props {
  figures: DashboardFigures;
  areWeightsEqual: boolean;
}

/** One page that answers, from the top: where are we, are we on time, who is stuck, what slips. */
export function Dashboard({ figures, areWeightsEqual }: Props) {
  const { headline, asOf } = figures;
  return (
    <div className={styles.dashboard}>
      <HeadlineFigures headline={headline} areWeightsEqual={areWeightsEqual} isUnmeasured={false} />
      <div className={styles.curve}>
        <SCurveSection sCurve={figures.sCurve} earnedSchedule={figures.earnedSchedule} asOf={asOf} />
      </div>
      <div className={styles.heat}>
        <HeatMapSection heatMap={figures.heatMap} asOf={asOf} />
      </div>
      <div className={styles.ageing}>
        <AgeingSection ageing={figures.ageing} asOf={asOf} />
      </div>
      <div className={styles.bodies}>
        <BodiesSection byBody={figures.byBody} asOf={asOf} />
      </div>
      <div className={styles.counts}>
        <FourCounts fourCounts={figures.fourCounts} />
      </div>
      <div className={styles.strip}>
        <StateStrip states={figures.states} lights={figures.lights} silent={figures.silent} />
      </div>
      <div className={styles.discipline}>
        <ComplianceStrip figures={figures} />
      </div>
    </div>
  );
}
