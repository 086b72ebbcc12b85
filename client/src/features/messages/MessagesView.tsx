import { messageStates, type Message, type MessageState } from '@atkaruu/shared/messages/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Field, FormProblem } from '../../ui/Field.tsx';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './messages.module.css';
import { useMessages, useRetryMessage, useSendTestLetter } from './use-messages.ts';

/** The outbox: what waits, what was delivered, what was given up. */
export function MessagesView() {
  const { t } = useTranslation();
  const { me, can } = useMe();
  const isAllowed = can('account.manage', { planId: null });
  const [state, setState] = useState<MessageState | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMessages(state, isAllowed);
  if (me !== null && !isAllowed) return <Empty why={t('people.forbidden')} />;
  const [first] = data?.pages ?? [];
  if (!data || !first)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={6} height={360} />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      {first.sendsMail ? (
        <Tools counts={first.counts} state={state} onState={setState} />
      ) : (
        <Empty why={t('outbox.off')} next={t('outbox.offNext')} />
      )}
      {first.sendsMail && items.length === 0 && <Empty why={t('outbox.empty')} />}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((message) => (
            <li key={message.id} className={styles.row}>
              <MessageRow message={message} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('outbox.more')}
        </Button>
      )}
    </>
  );
}

interface ToolsProps {
  counts: Record<MessageState, number>;
  state: MessageState | null;
  onState: (state: MessageState | null) => void;
}

function Tools({ counts, state, onState }: ToolsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const { mutate, error, isPending } = useSendTestLetter();
  return (
    <>
      <div className={styles.tools}>
        <Field label={t('outbox.show')}>
          {(control) => (
            <select
              {...control}
              value={state ?? ''}
              onChange={({ currentTarget }) => onState(messageStates.find((known) => known === currentTarget.value) ?? null)}
            >
              <option value="">{t('outbox.all')}</option>
              {messageStates.map((known) => (
                <option key={known} value={known}>
                  {t(`outbox.state.${known}`)} ({format.number(counts[known])})
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button
          variant="default"
          loading={isPending}
          onClick={() => mutate(undefined, { onSuccess: () => toast(t('outbox.tested')) })}
        >
          {t('outbox.test')}
        </Button>
      </div>
      <FormProblem error={error} />
    </>
  );
}

function MessageRow({ message }: { message: Message }) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const { mutate, error, isPending } = useRetryMessage();
  const { id, topic, recipient, state, attempts, createdAt, lastError } = message;
  const about = `${t(`outbox.topic.${topic}`)} · ${recipient}`;
  return (
    <>
      <div className={styles.facts}>
        <p>{about}</p>
        <p className={styles.quiet}>
          {[
            t(`outbox.state.${state}`),
            format.date(createdAt.slice(0, 10)),
            t('outbox.tries', { n: format.number(attempts) }),
          ].join(' · ')}
        </p>
        {lastError !== null && <p className={styles.quiet}>{t('outbox.reason', { reason: lastError })}</p>}
        <FormProblem error={error} />
      </div>
      {state === 'dead' && (
        <Button
          variant="default"
          loading={isPending}
          aria-label={t('outbox.retryNamed', { about })}
          onClick={() => mutate(id, { onSuccess: () => toast(t('outbox.retried')) })}
        >
          {t('outbox.retry')}
        </Button>
      )}
    </>
  );
}
