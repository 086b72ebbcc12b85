import type { Reader } from '@atkaruu/db';
import { can, type Actor } from '@atkaruu/shared/accounts/permissions';
import type { Decision } from '@atkaruu/shared/decisions/contract';
import { headlineOf } from '@atkaruu/shared/reports/headline';
import { headlineSentence, type Speech } from '@atkaruu/shared/reports/report-sentences';
import type { Source } from '@atkaruu/shared/plans/plan';
import { inLanguage } from '@atkaruu/shared/values/localized-text';
import { sayIn } from '@atkaruu/shared/words/report-words';
import { readDecisions } from '../decisions/index.ts';
import { listSources } from '../plans/index.ts';
import { dashboardOf, stocktakeOf } from '../reports/index.ts';
import type { PlanExport } from './read-plan-export.ts';

/** What leaders look at, with the words for it: the figures of the overview and of the stocktake, none counted anew. */
export interface StocktakeExport {
  plan: PlanExport;
  figures: ReturnType<typeof dashboardOf>;
  stocktake: ReturnType<typeof stocktakeOf>;
  speech: Speech;
  headline: string;
  /** Neither a deadline nor progress is known. */
  isUnmeasured: boolean;
  /** Open ones by due date; null when the reader may not see them. */
  decisions: Decision[] | null;
  /** The published sources of the plan’s facts. */
  sources: Source[];
  nameOf: (bodyId: string | null) => string;
  shortNameOf: (bodyId: string | null) => string;
}

interface Asked {
  db: Reader;
  actor: Actor;
  now: Date;
}

async function openDecisions({ snapshot: { plan }, assessed, question }: PlanExport, { db, actor }: Asked) {
  if (!can(actor, 'register.read', { planId: plan.id, isPublic: plan.isPublic })) return null;
  const decisions = await readDecisions(db, plan.id, { on: assessed.on, knownAt: question.knownAt });
  return decisions.filter(({ closedOn }) => closedOn === null);
}

export async function readStocktake(plan: PlanExport, asked: Asked): Promise<StocktakeExport> {
  const { snapshot, question, naming, bodies } = plan;
  const { language } = naming;
  const speech = { language, say: sayIn(language) };
  const figures = dashboardOf(snapshot, question, asked.now);
  const { endsOn } = snapshot.plan;
  const shortName = (id: string): string => {
    const body = bodies.get(id);
    return body === undefined ? id : inLanguage(body.shortName ?? body.name, language).text;
  };
  const named = (name: (id: string) => string) => (id: string | null) =>
    id === null ? speech.say('overview.heat.noLead') : name(id);
  return {
    plan,
    figures,
    stocktake: stocktakeOf(snapshot, question, asked.now),
    speech,
    headline: headlineSentence(figures, endsOn, speech),
    isUnmeasured: headlineOf(figures, endsOn).isUnmeasured,
    decisions: await openDecisions(plan, asked),
    sources: await listSources(asked.db, snapshot.plan.id),
    nameOf: named(naming.body),
    shortNameOf: named(shortName),
  };
}
