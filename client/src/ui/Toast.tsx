import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import styles from './Toast.module.css';

interface Message {
  id: number;
  text: string;
  action: { label: string; onAction: () => void } | null;
}

type ShowToast = (text: string, action?: { label: string; onAction: () => void }) => void;

const SHOWN_MS = 10_000;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Says quietly that something was done; with an action (undo) where it can be taken back. Never the only place of an error. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null);
  const show = useCallback<ShowToast>((text, action) => {
    setMessage((before) => ({ id: (before?.id ?? 0) + 1, text, action: action ?? null }));
  }, []);
  const dismiss = useCallback(() => setMessage(null), []);
  return (
    <ToastContext value={show}>
      {children}
      <div role="status" className={styles.place} data-print="hide">
        {message && <Toast key={message.id} message={message} onDismiss={dismiss} />}
      </div>
    </ToastContext>
  );
}

function Toast({ message, onDismiss }: { message: Message; onDismiss: () => void }) {
  const { t } = useTranslation();
  const [isHeld, setHeld] = useState(false);

  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onDismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, onDismiss]);

  return (
    <div
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message.text}</span>
      {message.action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            message.action?.onAction();
            onDismiss();
          }}
        >
          {message.action.label}
        </button>
      )}
      <button type="button" className={styles.dismiss} onClick={onDismiss} aria-label={t('toast.dismiss')}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
