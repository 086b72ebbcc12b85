import type { Figure as FigureName } from '@atkaruu/shared/progress/headline-figures';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { FigureFacts } from '../../features/reports/FigureFacts.tsx';
import { FigureRows } from '../../features/reports/FigureRows.tsx';
import { findFigure, FigureSwitch } from '../../features/reports/FigureSwitch.tsx';
import { Permalink } from '../../features/reports/Permalink.tsx';
import { useFigure } from '../../features/reports/use-figure.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

export function FigurePage() {
  const { figure: name } = useParams({ from: '/plans/$plan/figures/$figure' });
  const figure = findFigure(name);
  return figure === null ? <NotFoundPage /> : <KnownFigure figure={figure} />;
}

function KnownFigure({ figure: name }: { figure: FigureName }) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = usePlan();
  const { data: figure, error, refetch } = useFigure(name);
  return (
    <>
      <FigureSwitch />
      <PageHead title={t(`figure.${name}`)} section={localText(plan.title)} />
      {figure ? (
        <>
          <FigureFacts figure={figure} />
          <FigureRows figure={figure} />
          <Permalink figure={figure} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={8} height={720} />
      )}
    </>
  );
}
