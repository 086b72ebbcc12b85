import type { Body } from '@atkaruu/shared/bodies/body';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useMe } from '../../api/use-me.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { changeOf, draftOf, fieldsOf } from './body-draft.ts';
import { BodyFieldsForm } from './BodyFieldsForm.tsx';
import { useAllBodies, useBodyToEdit, useCreateBody, useUpdateBody } from './use-body.ts';

/** The button and the dialog to register a body; nothing for those who may not. */
export function RegisterBody({ onRegistered }: { onRegistered: (bodyId: string) => void }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!can('body.write')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('bodies.register')}</Button>
      <Dialog title={t('bodies.register')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <NewBody
          onDone={(body) => {
            setOpen(false);
            if (body) onRegistered(body.id);
          }}
        />
      </Dialog>
    </>
  );
}

function NewBody({ onDone }: { onDone: (body: Body | null) => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const others = useAllBodies(true);
  const { mutate, error, isPending } = useCreateBody(idempotencyKey);
  return (
    <BodyFieldsForm
      initial={fieldsOf(null)}
      others={others.data ?? []}
      isExisting={false}
      error={error}
      isPending={isPending}
      onSave={(fields) => {
        const draft = draftOf(fields);
        if (draft === null) return;
        mutate(draft, {
          onSuccess: (body) => {
            toast(t('bodies.registered'));
            onDone(body);
          },
        });
      }}
      onCancel={() => onDone(null)}
    />
  );
}

/** The button and the dialog to rename or correct a body; nothing for those who may not. */
export function EditBody({ bodyId }: { bodyId: string }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!can('body.write')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('bodies.edit')}
      </Button>
      <Dialog title={t('bodies.edit')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <LoadedBody bodyId={bodyId} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function LoadedBody({ bodyId, onDone }: { bodyId: string; onDone: () => void }) {
  const { data, error, refetch } = useBodyToEdit(bodyId);
  if (data) return <ChangedBody body={data.data} etag={data.etag} onDone={onDone} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={6} />;
}

function ChangedBody({ body, etag, onDone }: { body: Body; etag: string | null; onDone: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const others = useAllBodies(true);
  // Fixed at the opening: what comes in later belongs to another version.
  const [start] = useState({ fields: fieldsOf(body), etag });
  const { mutate, error, isPending } = useUpdateBody(body.id, start.etag);
  return (
    <BodyFieldsForm
      initial={start.fields}
      others={(others.data ?? []).filter(({ id }) => id !== body.id)}
      isExisting
      error={error}
      isPending={isPending}
      onSave={(fields) => {
        const change = changeOf(start.fields, fields);
        if (change === null) return;
        mutate(change, {
          onSuccess: () => {
            toast(t('bodies.saved'));
            onDone();
          },
        });
      }}
      onCancel={onDone}
    />
  );
}
