import { createHash } from 'node:crypto';
import {
  countedFigures,
  countedRows,
  COUNTED_FORMULA,
  quarterKeyOn,
  type FigureAbout,
} from '@atkaruu/shared/progress/counted-figures';
import { figureFingerprint } from '@atkaruu/shared/progress/figure-fingerprint';
import { figureRows, figures, type FigureRow, type Rate } from '@atkaruu/shared/progress/headline-figures';
import type { Figure, FigureName } from '@atkaruu/shared/reports/contract';
import { successionOn } from '../bodies/index.ts';
import type { ReadContext } from '../http/context.ts';
import { declaredOn } from '../overrides/index.ts';
import { inForceOn, type PlanSnapshot } from '../plans/index.ts';
import { assessedPlan, type AssessedPlan, type StatusQuestion } from '../tasks/index.ts';

interface Made extends Rate {
  formula: string;
  rows: FigureRow[];
}

/** The parts a figure has, filled in; those of other figures are left out, so that they make no other mark. */
function aboutOf(name: FigureName, { bucket, cause, body, quarter }: FigureAbout, on: string): FigureAbout {
  if (name === 'ageing') return { ...(bucket === undefined ? {} : { bucket }), ...(cause === undefined ? {} : { cause }) };
  if (name !== 'heatCell') return {};
  return { ...(body === undefined ? {} : { body }), quarter: quarter ?? quarterKeyOn(on) };
}

async function makeFigure(
  plan: AssessedPlan,
  name: FigureName,
  about: FigureAbout,
  { knownAt }: StatusQuestion,
  { db }: ReadContext,
): Promise<Made> {
  const { assessment, snapshot, on } = plan;
  const headline = figures.find((figure) => figure === name);
  if (headline !== undefined) {
    const { value: rate, ...made } = figureRows(assessment, headline);
    return { ...made, rate };
  }
  const counted = countedFigures.find((figure) => figure === name);
  if (counted === undefined) throw new RangeError(`no rule makes the figure ${name}`);
  const declared = counted === 'watermelon' ? await declaredOn(db, snapshot.plan.id, { on, knownAt }) : [];
  const input = { assessment, about, bodyAt: successionOn(snapshot.bodies, on), declared };
  return { ...countedRows(counted, input), formula: COUNTED_FORMULA[counted] };
}

/**
 * A figure with its rows and their mark. Without `knownAt` it speaks of this moment and says so: asked again with that instant it is the
 * same, whatever was reported or amended meanwhile (decision 27 says what keeps no history).
 */
export async function explainFigure(
  snapshot: PlanSnapshot,
  name: FigureName,
  question: StatusQuestion & FigureAbout,
  context: ReadContext,
): Promise<Figure> {
  const plan = assessedPlan(snapshot, question, context.now);
  const about = aboutOf(name, question, plan.on);
  const { rows, n, N, rate, formula } = await makeFigure(plan, name, about, question, context);
  const { ruleVersion } = snapshot.plan;
  const known = snapshot.versions.filter(
    ({ recordedAt }, index) => index === 0 || recordedAt <= (question.knownAt ?? recordedAt),
  );
  const planVersion = inForceOn(known, plan.on)?.ordinal ?? 0;
  const mark = figureFingerprint({ figure: name, about, asOf: plan.on, planVersion, ruleVersion, rows });
  return {
    figure: name,
    about,
    asOf: plan.on,
    knownAt: question.knownAt ?? context.now.toISOString(),
    planVersion,
    ruleVersion,
    sha256: createHash('sha256').update(mark).digest('hex'),
    formula,
    value: rate,
    n,
    N,
    rows: rows.map((row) => ({ ...row, title: snapshot.byId.get(row.taskId)?.title ?? {} })),
  };
}
