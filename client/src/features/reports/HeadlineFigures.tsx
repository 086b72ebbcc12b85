import type { Figure as FigureName } from '@atkaruu/shared/progress/headline-figures';
import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './HeadlineFigures.module.css';
import { MethodLink } from './MethodLink.tsx';

interface Props {
  headline: Dashboard['headline'];
  areWeightsEqual: boolean;
  /** Neither deadlines nor progress are known: a zero would be a claim. */
  isUnmeasured: boolean;
}

/** The figures that are always shown together, at one size. */
export function HeadlineFigures({ headline, areWeightsEqual, isUnmeasured }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.figures} aria-label={t('overview.figures')}>
      <dl className={styles.list}>
        <Rate figure="fulfilment" ratio={headline.fulfilment} isUnmeasured={isUnmeasured} />
        <Weighted weighted={headline.weighted} areWeightsEqual={areWeightsEqual} isUnmeasured={isUnmeasured} />
        <Rate figure="wholePlan" ratio={headline.wholePlan} isUnmeasured={isUnmeasured} />
      </dl>
      <div className={styles.tools} data-print="hide">
        {!isUnmeasured && <WeightsSwitch areWeightsEqual={areWeightsEqual} />}
        <MethodLink rule="figures" />
      </div>
    </section>
  );
}

function Rate({
  figure,
  ratio,
  isUnmeasured,
}: {
  figure: 'fulfilment' | 'wholePlan';
  ratio: Dashboard['headline']['fulfilment'];
  isUnmeasured: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const n = format.number(ratio.n, 1);
  const N = format.number(ratio.N, 1);
  const isNothing = isUnmeasured || ratio.rate === null;
  const why = t(isUnmeasured ? 'overview.figure.unmeasured' : 'overview.figure.nothingDue');
  return (
    <Figure figure={figure} label={t(`overview.figure.${figure}`)} value={isUnmeasured ? null : ratio.rate}>
      {isNothing ? why : t('overview.figure.ofTasks', { n, N })}
    </Figure>
  );
}

function Weighted({
  weighted,
  areWeightsEqual,
  isUnmeasured,
}: {
  weighted: Dashboard['headline']['weighted'];
  areWeightsEqual: boolean;
  isUnmeasured: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const verified = areWeightsEqual ? weighted.unweightedVerified : weighted.verified;
  const reported = areWeightsEqual ? weighted.unweightedReported : weighted.reported;
  const label = t(areWeightsEqual ? 'overview.figure.equal' : 'overview.figure.weighted');
  return (
    <Figure
      figure={areWeightsEqual ? 'unweightedVerified' : 'weighted'}
      label={label}
      value={isUnmeasured ? null : verified}
      beside={
        !isUnmeasured && (
          <>
            <Beside
              figure={areWeightsEqual ? 'unweightedReported' : 'reported'}
              value={reported}
              word={t('overview.figure.reported')}
            />
            {!areWeightsEqual && <Beside figure="expected" value={weighted.expected} word={t('overview.figure.expected')} />}
          </>
        )
      }
    >
      {isUnmeasured
        ? t('overview.figure.unmeasured')
        : [
            t('overview.figure.inForce', { count: weighted.N, n: format.number(weighted.N) }),
            ...(areWeightsEqual ? [] : [t('overview.figure.weights', { sum: format.number(weighted.sumWeight, 1) })]),
          ].join(' · ')}
    </Figure>
  );
}

interface FigureProps {
  figure: FigureName;
  label: string;
  value: number | null;
  beside?: ReactNode;
  children: ReactNode;
}

function Figure({ figure, label, value, beside, children }: FigureProps) {
  const format = useFormat();
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.numbers}>
        <FigureLink figure={figure} className={styles.value} name={`${label}: ${format.percent(value)}`}>
          {format.percent(value)}
        </FigureLink>
        {beside}
      </dd>
      <dd className={styles.made}>{children}</dd>
    </div>
  );
}

function Beside({ figure, value, word }: { figure: FigureName; value: number | null; word: string }) {
  const format = useFormat();
  return (
    <span className={styles.beside}>
      <FigureLink figure={figure}>
        <span className="numeric">{format.percent(value)}</span> {word}
      </FigureLink>
    </span>
  );
}

interface LinkProps {
  figure: FigureName;
  children: ReactNode;
  className?: string | undefined;
  name?: string;
}

function FigureLink({ figure, children, className, name }: LinkProps) {
  const { slug } = usePlan();
  return (
    <Link to="/plans/$plan/figures/$figure" params={{ plan: slug, figure }} className={className} aria-label={name}>
      {children}
    </Link>
  );
}

function WeightsSwitch({ areWeightsEqual }: { areWeightsEqual: boolean }) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const choices = [
    { weights: undefined, word: t('overview.weights.own'), isCurrent: !areWeightsEqual },
    { weights: 'equal', word: t('overview.weights.equal'), isCurrent: areWeightsEqual },
  ] as const;
  return (
    <div className={styles.switch} role="group" aria-label={t('overview.weights.label')}>
      {choices.map(({ weights, word, isCurrent }) => (
        <Link
          key={word}
          to="/plans/$plan"
          params={{ plan: slug }}
          search={(before) => ({ ...before, weights })}
          resetScroll={false}
          className={styles.choice}
          data-current={isCurrent}
          aria-current={isCurrent ? 'true' : undefined}
        >
          {word}
        </Link>
      ))}
    </div>
  );
}
