import type { Figure } from '@atkaruu/shared/reports/contract';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { Section, ToolButton } from '../../ui/Section.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './Permalink.module.css';

/** The address that names its day, what was known, and its mark: it shows the same tomorrow, or says that it does not. */
export function Permalink({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const router = useRouter();
  const { slug } = usePlan();
  const showToast = useToast();
  // Read again when the page moves.
  useLocation();
  const { href } = router.buildLocation({
    to: '/plans/$plan/figures/$figure',
    params: { plan: slug, figure: figure.figure },
    search: { ...figure.about, asOf: figure.asOf, knownAt: figure.knownAt, hash: figure.sha256 },
  });
  const address = new URL(href, window.location.origin).href;
  const onCopy = () => {
    navigator.clipboard.writeText(address).then(
      () => showToast(t('figurePage.copied')),
      () => undefined,
    );
  };
  return (
    <Section
      title={t('figurePage.permalink')}
      actions={<ToolButton icon="external" label={t('figurePage.copy')} onClick={onCopy} />}
    >
      <a href={href} className={styles.address}>
        {address}
      </a>
    </Section>
  );
}
