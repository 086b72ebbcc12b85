import type { Figure } from '@atkaruu/shared/reports/contract';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './FigureMark.module.css';

/** The mark of the figure, and whether it is still the one that was shared. */
export function FigureMark({ figure, shared }: { figure: Figure; shared: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Section title={t('figurePage.mark')}>
      {shared !== undefined && <Verdict isSame={shared === figure.sha256} />}
      <p>{t('figurePage.mark.why')}</p>
      <p className={styles.mark}>
        SHA-256 <code>{figure.sha256}</code>
      </p>
    </Section>
  );
}

function Verdict({ isSame }: { isSame: boolean }) {
  const { t } = useTranslation();
  return (
    <p className={styles.verdict} data-same={isSame} role={isSame ? 'status' : 'alert'}>
      <Icon name={isSame ? 'check' : 'close'} size={16} />
      {t(isSame ? 'figurePage.mark.same' : 'figurePage.mark.differs')}
    </p>
  );
}
