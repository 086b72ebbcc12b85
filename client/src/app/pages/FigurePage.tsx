import type { FigureName } from '@atkaruu/shared/reports/contract';
import { useParams, useSearch } from '@tanstack/react-router';
import { usePlan } from '../../api/use-plan.ts';
import { FigureFacts } from '../../features/reports/FigureFacts.tsx';
import { FigureMark } from '../../features/reports/FigureMark.tsx';
import { FigureRows } from '../../features/reports/FigureRows.tsx';
import { findFigure, FigureSwitch } from '../../features/reports/FigureSwitch.tsx';
import { Permalink } from '../../features/reports/Permalink.tsx';
import { useFigure } from '../../features/reports/use-figure.ts';
import { useFigureTitle } from '../../features/reports/use-figure-title.ts';
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
  const localText = useLocalText();
  const plan = usePlan();
  const search = useSearch({ from: '/plans/$plan/figures/$figure' });
  const titleOf = useFigureTitle();
  const { data: figure, error, refetch } = useFigure(name, search);
  return (
    <>
      <FigureSwitch />
      <PageHead title={titleOf(name, figure?.about ?? search)} section={localText(plan.title)} />
      {figure ? (
        <>
          <FigureFacts figure={figure} />
          <FigureRows figure={figure} />
          <FigureMark figure={figure} shared={search.hash} />
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
