import type { LegalAct } from '@atkaruu/shared/contract/fields';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import styles from './PlansPage.module.css';

/** The act that a plan stands on: title, date, number; a link where it is published. */
export function LegalActLine({ act }: { act: LegalAct }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = (
    <>
      <LocalText text={act.title} />
      {act.issuedOn && ` ${t('plans.actDate', { date: format.date(act.issuedOn) })}`}
      {act.number && ` ${t('plans.actNumber', { number: act.number })}`}
    </>
  );
  return (
    <p className={styles.act}>
      {t('plans.act')}:{' '}
      {act.url === null ? (
        words
      ) : (
        <a href={act.url} target="_blank" rel="noreferrer">
          {words}
          {'\u00A0'}
          <Icon name="external" size={13} />
          <span className="visually-hidden">({t('app.newWindow')})</span>
        </a>
      )}
    </p>
  );
}
