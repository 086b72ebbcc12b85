import { figures } from '@atkaruu/shared/progress/headline-figures';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { methodRules, ruleFormulas, textBlocks, type MethodRule } from './method-rules.ts';
import styles from './MethodText.module.css';

/** The rules in plain words, with the thresholds of this plan in them. */
export function MethodText() {
  const { t } = useTranslation();
  return (
    <div className={styles.method}>
      <nav aria-label={t('method.contents')} className={styles.contents} data-print="hide">
        <p className={styles.contentsTitle} aria-hidden="true">
          {t('method.contents')}
        </p>
        <ol>
          {methodRules.map((rule) => (
            <li key={rule}>
              <a href={`#${rule}`}>{t(`method.${rule}.title`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.rules}>
        {methodRules.map((rule) => (
          <Rule key={rule} rule={rule} />
        ))}
      </div>
    </div>
  );
}

function Rule({ rule }: { rule: MethodRule }) {
  const { t } = useTranslation();
  const values = useRuleValues();
  const title = t(`method.${rule}.title`);
  const formulas = ruleFormulas[rule] ?? [];
  return (
    <section id={rule} className={styles.rule} aria-labelledby={`${rule}-title`}>
      <h2 id={`${rule}-title`}>
        {title}{' '}
        <a href={`#${rule}`} className={styles.anchor} aria-label={t('method.link', { title })} data-print="hide">
          #
        </a>
      </h2>
      {textBlocks(t(`method.${rule}.text`, values)).map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index} className={styles.list}>
            {block.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{block.lines}</p>
        ),
      )}
      {formulas.length > 0 && (
        <ul className={styles.formulas} aria-label={t('method.formula')}>
          {formulas.map((formula) => (
            <li key={formula}>{formula}</li>
          ))}
        </ul>
      )}
      {rule === 'figures' && <EachFigure />}
      {rule === 'light' && <Thresholds />}
    </section>
  );
}

function EachFigure() {
  const { t } = useTranslation();
  const { slug } = usePlan();
  return (
    <dl className={styles.each}>
      {figures.map((figure) => (
        <div key={figure}>
          <dt>
            <Link to="/plans/$plan/figures/$figure" params={{ plan: slug, figure }}>
              {t(`figure.${figure}`)}
            </Link>
          </dt>
          <dd>{t(`figurePage.explain.${figure}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function useRuleValues() {
  const { t } = useTranslation();
  const format = useFormat();
  const { thresholds, timeZone, reportingPeriod } = usePlan();
  return {
    onTrack: format.number(thresholds.onTrack, 2),
    offTrack: format.number(thresholds.offTrack, 2),
    slipDays: format.number(thresholds.slipDays),
    dueSoonDays: format.number(thresholds.dueSoonDays),
    dueSoonProgress: format.number(thresholds.dueSoonProgress, 2),
    timeZone,
    period: t(`method.period.${reportingPeriod}`),
  };
}

function Thresholds() {
  const { t } = useTranslation();
  const values = useRuleValues();
  const rows = [
    [t('light.on_track'), `p ÷ e ≥ ${values.onTrack}`],
    [t('light.at_risk'), `${values.offTrack} ≤ p ÷ e < ${values.onTrack}`],
    [t('light.off_track'), `p ÷ e < ${values.offTrack}`],
  ] as const;
  return (
    <table className={styles.thresholds}>
      <caption>{t('method.thresholds')}</caption>
      <tbody>
        {rows.map(([light, condition]) => (
          <tr key={light}>
            <th scope="row">{light}</th>
            <td>{condition}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
