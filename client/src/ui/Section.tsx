import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import styles from './Section.module.css';

interface Props {
  /** The question that the section answers. */
  title: string;
  /** n of N, or the count, beside the title. */
  count?: ReactNode;
  /** A link to the method or to the rows of the figure: “how counted”. */
  howCounted?: ReactNode;
  /** Other controls of the section: table toggle, download. */
  actions?: ReactNode;
  children: ReactNode;
  /** Element id for links from elsewhere on the page. */
  id?: string;
}

export function Section({ title, count, howCounted, actions, children, id }: Props) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId} id={id} data-print="together">
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {count && <span className={styles.count}>{count}</span>}
        <span className={styles.tools} data-print="hide">
          {howCounted}
          {actions}
        </span>
      </div>
      {children}
    </section>
  );
}

interface ToolProps {
  icon: Parameters<typeof Icon>[0]['name'];
  label: string;
  /** Full name where `label` alone is not enough. */
  name?: string;
}

/** A quiet control in the head of a section. */
export function ToolButton({ icon, label, name, onClick, isPressed }: ToolProps & { onClick: () => void; isPressed?: boolean }) {
  return (
    <button type="button" className={styles.tool} onClick={onClick} aria-label={name} aria-pressed={isPressed}>
      <Icon name={icon} size={16} />
      {label}
    </button>
  );
}

export function ToolLink({ icon, label, name, href, download }: ToolProps & { href: string; download?: string }) {
  return (
    <a className={styles.tool} href={href} aria-label={name} download={download}>
      <Icon name={icon} size={16} />
      {label}
    </a>
  );
}

/** The link “how counted” around whatever router link the page gives as `render`. */
export function HowCounted({ render }: { render: (props: { className: string | undefined; children: string }) => ReactNode }) {
  const { t } = useTranslation();
  return <>{render({ className: styles.tool, children: t('section.howCounted') })}</>;
}
