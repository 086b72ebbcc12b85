import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Dropdown.module.css';

interface Props {
  /** What the button shows. */
  label: ReactNode;
  /** Its full name, where the label is an icon or says too little. */
  name?: string;
  hint?: string;
  /** The panel hangs from the start or the end of the button. */
  align?: 'start' | 'end';
  /** Marks the button: something other than usual is chosen here. */
  isChosen?: boolean;
  children: (close: () => void) => ReactNode;
}

/**
 * A button that opens a panel under it (a disclosure). Esc, a click elsewhere or leaving with Tab closes it; Esc gives the
 * focus back; ↓ and ↑ go through its links and buttons.
 */
export function Dropdown({ label, name, hint, align = 'start', isChosen = false, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const buttonId = useId();

  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
    };
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    document.getElementById(buttonId)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === 'Escape') close();
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && moveFocus(place.current, event.key === 'ArrowDown' ? 1 : -1)) {
      event.preventDefault();
    }
  };

  return (
    <div
      ref={place}
      className={styles.place}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        id={buttonId}
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-label={name}
        title={hint}
        data-chosen={isChosen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {label}
      </button>
      {isOpen && (
        <div className={styles.panel} data-align={align}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

// Date and text fields need their arrows for themselves.
function moveFocus(place: HTMLElement | null, step: 1 | -1): boolean {
  const active = document.activeElement;
  if (!place || (active instanceof HTMLInputElement && active.type !== 'checkbox')) return false;
  const stops = [...place.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input')];
  const index = stops.findIndex((stop) => stop === active);
  stops[(index + step + stops.length) % stops.length]?.focus();
  return true;
}

export function DropdownHeading({ children }: { children: ReactNode }) {
  return <p className={styles.heading}>{children}</p>;
}

interface ItemProps {
  children: ReactNode;
  onClick: () => void;
  /** For a choice of one among several. */
  isCurrent?: boolean;
}

export function DropdownItem({ children, onClick, isCurrent }: ItemProps) {
  return (
    <button type="button" className={styles.item} onClick={onClick} aria-pressed={isCurrent}>
      {children}
    </button>
  );
}

/** For links of the router inside the panel. */
export const dropdownItemClass = styles.item;

export function DropdownDivider() {
  return <hr className={styles.divider} />;
}
