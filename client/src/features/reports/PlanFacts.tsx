import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './PlanFacts.module.css';

/** What is known of a plan that has no figures. */
export function PlanFacts() {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug, startsOn, endsOn, legalAct, counts, description } = usePlan();
  const params = { plan: slug };
  return (
    <Section title={t('overview.facts.title')}>
      <div className={styles.facts}>
        <p>{t('overview.facts.noFigures')}</p>
        {description && (
          <p>
            <LocalText text={description} />
          </p>
        )}
        <dl className={styles.list}>
          <dt>{t('overview.facts.period')}</dt>
          <dd className="numeric">{t('plans.period', { from: format.date(startsOn), to: format.date(endsOn) })}</dd>
          {legalAct && (
            <>
              <dt>{t('overview.facts.act')}</dt>
              <dd>
                <LocalText text={legalAct.title} />
                {legalAct.issuedOn && ` ${t('plans.actDate', { date: format.date(legalAct.issuedOn) })}`}
                {legalAct.issuer && (
                  <>
                    {' ('}
                    <LocalText text={legalAct.issuer} />
                    {')'}
                  </>
                )}
              </dd>
            </>
          )}
          <dt>{t('overview.facts.contents')}</dt>
          <dd className={styles.links}>
            <Link to="/plans/$plan/tasks" params={params}>
              {t('plans.tasks', { count: counts.tasks, n: format.number(counts.tasks) })}
            </Link>
            <Link to="/plans/$plan/milestones" params={params}>
              {t('plans.milestones', { count: counts.milestones, n: format.number(counts.milestones) })}
            </Link>
            <Link to="/plans/$plan/bodies" params={params}>
              {t('plans.bodies', { count: counts.bodies, n: format.number(counts.bodies) })}
            </Link>
          </dd>
        </dl>
      </div>
    </Section>
  );
}
