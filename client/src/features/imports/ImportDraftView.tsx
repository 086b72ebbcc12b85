import { Button } from '@mantine/core';
import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import { ApplyForm } from './ApplyForm.tsx';
import { FileProblem } from './FileProblem.tsx';
import styles from './Imports.module.css';
import { IssueList } from './IssueList.tsx';
import { MappingEditor } from './MappingEditor.tsx';
import { RowDiff } from './RowDiff.tsx';
import { SettleBodies } from './SettleBodies.tsx';
import { SettleDeadlines } from './SettleDeadlines.tsx';
import { useImportChanges } from './use-imports.ts';

interface Props {
  draft: ImportDraft;
  etag: string | null;
  onDiscarded: () => void;
  /** The way to the plan it went into. */
  planLink: ReactNode;
}

/** What was found in a file and what it would change; from here it is settled, applied and undone. */
export function ImportDraftView({ draft, etag, onDiscarded, planLink }: Props) {
  const { t } = useTranslation();
  const { update, apply, undo, discard } = useImportChanges(draft.id);
  const choose = (choices: Parameters<typeof update.mutate>[0]['choices']) => update.mutate({ choices, etag });
  const { decisions } = draft;
  return (
    <>
      <Facts draft={draft} />
      {draft.state !== 'draft' && (
        <Outcome draft={draft} planLink={planLink} error={undo.error} isPending={undo.isPending} onUndo={() => undo.mutate()} />
      )}
      {draft.state === 'draft' && (
        <>
          <FileProblem error={update.error} />
          <Section title={t('imports.columns')}>
            <MappingEditor
              key={draft.version}
              draft={draft}
              isPending={update.isPending}
              onChange={(mapping) => choose({ mapping })}
            />
          </Section>
          <Section title={t('imports.bodies.title')}>
            <SettleBodies
              key={draft.version}
              draft={draft}
              isPending={update.isPending}
              onSettle={(bodies) => choose({ decisions: { ...decisions, bodies } })}
            />
          </Section>
          <Section title={t('imports.deadlines.title')}>
            <SettleDeadlines
              key={draft.version}
              draft={draft}
              isPending={update.isPending}
              onSettle={(deadlines) => choose({ decisions: { ...decisions, deadlines } })}
            />
          </Section>
        </>
      )}
      <Section title={t('imports.issues')}>
        <IssueList draft={draft} />
      </Section>
      <Section title={t('imports.rows')}>
        <RowDiff draft={draft} />
      </Section>
      {draft.state === 'draft' && (
        <Section title={t('imports.apply')}>
          <ApplyForm
            draft={draft}
            error={apply.error ?? discard.error}
            isPending={apply.isPending}
            onApply={(body) => apply.mutate(body)}
            onDiscard={() => discard.mutate(undefined, { onSuccess: onDiscarded })}
          />
        </Section>
      )}
    </>
  );
}

function Facts({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const { counts, plan } = draft;
  return (
    <>
      {plan && draft.planId === null && draft.state === 'draft' && (
        <p>
          {t('imports.becomes', { title: localText(plan.title), from: format.date(plan.startsOn), to: format.date(plan.endsOn) })}
        </p>
      )}
      <dl className={styles.counts}>
        {(['added', 'changed', 'unchanged', 'missing', 'errors', 'questions'] as const).map((key) => (
          <div key={key} data-count={key}>
            <dt>{t(`imports.count.${key}`)}</dt>
            <dd className="numeric">{format.number(counts[key])}</dd>
          </div>
        ))}
      </dl>
      {draft.decisions.missing === 'keep' && counts.missing > 0 && <p className={styles.quiet}>{t('imports.missingKept')}</p>}
    </>
  );
}

interface OutcomeProps {
  draft: ImportDraft;
  planLink: ReactNode;
  error: unknown;
  isPending: boolean;
  onUndo: () => void;
}

function Outcome({ draft, planLink, error, isPending, onUndo }: OutcomeProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.outcome} role="status">
      <p className={styles.strong}>{t(draft.state === 'applied' ? 'imports.done' : 'imports.undone')}</p>
      <FileProblem error={error} />
      {draft.state === 'applied' && (
        <p className={styles.row}>
          {planLink}
          <Button variant="default" loading={isPending} onClick={onUndo}>
            {t('imports.undo')}
          </Button>
        </p>
      )}
    </div>
  );
}
