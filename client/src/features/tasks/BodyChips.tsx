import type { BodyRole } from '@atkaruu/shared/progress/facts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import styles from './BodyChips.module.css';

interface Props {
  bodies: readonly { bodyId: string; role: BodyRole }[];
  /** So many chips, then “+n”. */
  most?: number;
}

/** Bodies by their short names; the full name and the role on hover and focus. */
export function BodyChips({ bodies, most = bodies.length }: Props) {
  const { slug } = usePlan();
  const { t } = useTranslation();
  const { nameOf, shortNameOf } = useBodies();
  if (bodies.length === 0) return <>–</>;
  const shown = bodies.length > most ? bodies.slice(0, most - 1) : bodies;
  const rest = bodies.slice(shown.length);
  return (
    <>
      <span className={styles.printed}>{bodies.map(({ bodyId }) => shortNameOf(bodyId)).join(', ')}</span>
      <span className={styles.chips}>
        {shown.map(({ bodyId, role }) => (
          <Link key={bodyId} to="/plans/$plan/bodies/$body" params={{ plan: slug, body: bodyId }} className={styles.chip}>
            <span className={styles.short}>{shortNameOf(bodyId)}</span>
            <span className={styles.tip}>
              {nameOf(bodyId)} · {t(`bodyRole.${role}`)}
            </span>
          </Link>
        ))}
        {rest.length > 0 && (
          <span className={styles.chip} tabIndex={0} role="note">
            +{rest.length}
            <span className={styles.tip}>
              {rest.map(({ bodyId, role }) => (
                <span key={bodyId} className={styles.line}>
                  {nameOf(bodyId)} · {t(`bodyRole.${role}`)}
                </span>
              ))}
            </span>
          </span>
        )}
      </span>
    </>
  );
}
