import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../../api/explain-problem.ts';
import { usePlan } from '../../api/use-plan.ts';
import { BackToBodies } from '../../features/bodies/BackToBodies.tsx';
import { EditBody } from '../../features/bodies/BodyDialogs.tsx';
import { BodyView } from '../../features/bodies/BodyView.tsx';
import { useBody } from '../../features/bodies/use-body.ts';
import { LocalText, useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';

export function BodyPage() {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = usePlan();
  const { body: bodyId } = useParams({ from: '/plans/$plan/bodies/$body' });
  const { data: body, error, refetch } = useBody(bodyId);
  const above = (
    <>
      <BackToBodies />
      {body && <span>{t(`bodyKind.${body.kind}`)}</span>}
      {body?.shortName && <LocalText text={body.shortName} />}
    </>
  );
  return (
    <>
      <PageHead
        title={body ? localText(body.name) : t('bodies.title')}
        section={localText(plan.title)}
        above={above}
        actions={body && <EditBody bodyId={body.id} />}
      />
      {body && <BodyView body={body} />}
      {!body &&
        (error ? (
          <ErrorState error={error} {...(explainProblem(error).kind === 'notFound' ? {} : { onRetry: () => void refetch() })} />
        ) : (
          <Loading lines={8} height={480} />
        ))}
    </>
  );
}
