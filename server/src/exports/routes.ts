import type { exportsContract, TaskExportQuery } from '@atkaruu/shared/exports/contract';
import { inLanguage } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import type { Handlers, ReadContext } from '../http/context.ts';
import type { PlanSnapshots } from '../plans/index.ts';
import { aboutLines } from './about-lines.ts';
import { exportWord } from './export-words.ts';
import { fileName } from './file-name.ts';
import { readTaskExport } from './read-task-export.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The page that shows the same plan; the filters stand beside it in words. */
function pageOf(baseUrl: string | null, slug: string, asOf: string): string | null {
  return baseUrl === null ? null : new URL(`/plans/${slug}/tasks?asOf=${asOf}`, baseUrl).href;
}

export function exportsRoutes(snapshots: PlanSnapshots, baseUrl: string | null): Handlers<typeof exportsContract> {
  const read = async (planId: string, query: TaskExportQuery, context: ReadContext) => {
    const snapshot = await snapshots.read(context, planId);
    const language = query.lang ?? context.language;
    return { snapshot, language, ...readTaskExport({ snapshot, query, language, now: context.now }) };
  };

  return {
    async exportTasksCsv({ params, query }, context) {
      const { snapshot, language, table, asOf } = await read(params.plan, query, context);
      return { fileName: fileName(snapshot.plan, asOf, language, 'csv'), content: writeCsv(table) };
    },

    async exportTasksXlsx({ params, query }, context) {
      const { snapshot, language, table, asOf, naming } = await read(params.plan, query, context);
      const { plan } = snapshot;
      const { actor, now } = context;
      const about = aboutLines({
        snapshot,
        query,
        asOf,
        rowCount: table.rows.length,
        naming,
        actor,
        now,
        source: pageOf(baseUrl, plan.slug, asOf),
      });
      const content = await writeWorkbook({
        language,
        title: inLanguage(plan.title, language).text,
        warning: plan.kind === 'demonstration' ? wordOf(language, 'planKind.demonstration') : null,
        table,
        tableName: exportWord(language, 'sheet.tasks'),
        about,
        aboutName: exportWord(language, 'sheet.about'),
        madeAt: now,
      });
      return { fileName: fileName(plan, asOf, language, 'xlsx'), content };
    },
  };
}
