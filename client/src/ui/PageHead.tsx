import { useLocation } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import styles from './PageHead.module.css';

interface Props {
  title: string;
  /** The part of the product, for the window title: “object – section – Atkaruu”. */
  section?: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Controls at the right of the title. */
  actions?: ReactNode;
  /** Above the title: number, badges, way back. */
  above?: ReactNode;
}

/** The one h1 of a page. It names the window and takes the focus after a change of page. */
export function PageHead({ title, section, lead, actions, above }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, state } = useLocation();
  const isFirstPage = state.__TSR_index === 0;

  useEffect(() => {
    document.title = [title, section, 'Atkaruu'].filter((part) => part !== undefined).join(' – ');
  }, [title, section]);

  // Only another page moves the focus: a step within one (a filter, a pane) leaves it where the person is.
  const takeFocus = useEffectEvent(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => {
    takeFocus();
  }, [pathname]);

  return (
    <header className={styles.head}>
      {above && <div className={styles.above}>{above}</div>}
      <div className={styles.line}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && (
          <div className={styles.actions} data-print="hide">
            {actions}
          </div>
        )}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
    </header>
  );
}
