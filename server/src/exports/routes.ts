import type { exportsContract, TaskExportQuery } from '@atkaruu/shared/exports/contract';
import type { Language } from '@atkaruu/shared/values/localized-text';
import type { Download, Handlers, ReadContext } from '../http/context.ts';
import type { PlanSnapshots } from '../plans/index.ts';
import type { StatusQuestion } from '../tasks/index.ts';
import { briefReport } from './brief-report.ts';
import { exportWord } from './export-words.ts';
import { aboutLines, selectionLines } from './about-lines.ts';
import { fileName, type FileExtension } from './file-name.ts';
import { readEvidence, readLastChange } from './export-queries.ts';
import { fullReport } from './full-report.ts';
import { iatiActivities } from './iati-activities.ts';
import { matrixReport } from './matrix-report.ts';
import { planCalendar } from './plan-calendar.ts';
import { planProject } from './plan-project.ts';
import { openData } from './open-data.ts';
import { newestNarratives, readPlanExport, type ExportReader, type PlanExport } from './read-plan-export.ts';
import { readStocktake } from './read-stocktake.ts';
import { readTaskExport } from './read-task-export.ts';
import { slideDeck } from './slide-deck.ts';
import { writeDocumentInThread, writePdfInThread, writeSlidesInThread } from './write-in-thread.ts';
import { writeCalendar } from './write-calendar.ts';
import { writeCsv } from './write-csv.ts';
import { writeXml } from './write-xml.ts';
import { writeWorkbook } from './write-workbook.ts';

interface LanguageQuery {
  lang?: Language | undefined;
}

function download({ snapshot, provenance }: PlanExport, extension: FileExtension, content: Download['content']): Download {
  return { fileName: fileName(snapshot.plan, provenance.asOf, provenance.language, extension), content };
}

export function exportsRoutes(snapshots: PlanSnapshots, baseUrl: string | null): Handlers<typeof exportsContract> {
  const readerOf = ({ actor, now, language }: ReadContext, { lang = language }: LanguageQuery): ExportReader => ({
    language: lang,
    actor,
    now,
    baseUrl,
  });
  const readTasks = async (planId: string, query: TaskExportQuery, context: ReadContext, format: 'csv' | 'xlsx') => {
    const snapshot = await snapshots.read(context, planId);
    return readTaskExport({ db: context.db, snapshot, query, reader: readerOf(context, query) }, format);
  };
  const readPlan = async (planId: string, { lang, ...question }: StatusQuestion & LanguageQuery, context: ReadContext) =>
    readPlanExport(await snapshots.read(context, planId), question, readerOf(context, { lang }));

  return {
    async exportTasksCsv({ params, query }, context) {
      const tasks = await readTasks(params.plan, query, context, 'csv');
      return download(tasks, 'csv', writeCsv(tasks.table));
    },

    async exportTasksXlsx({ params, query }, context) {
      const tasks = await readTasks(params.plan, query, context, 'xlsx');
      const { provenance, naming, table } = tasks;
      const { language } = naming;
      const content = await writeWorkbook({
        language,
        title: provenance.title,
        warning: provenance.warning,
        table,
        tableName: exportWord(language, 'sheet.tasks'),
        about: aboutLines(provenance, selectionLines(query, naming, table.rows.length)),
        aboutName: exportWord(language, 'sheet.about'),
        madeAt: provenance.madeAt,
      });
      return download(tasks, 'xlsx', content);
    },

    async exportPlanJson({ params, query }, context) {
      const plan = await readPlan(params.plan, query, context);
      return download(plan, 'json', openData(context.db, plan));
    },

    async exportPlanDocx({ params, query }, context) {
      const plan = await readPlan(params.plan, query, context);
      const { rows, on } = plan.assessed;
      const narratives = await newestNarratives(context.db, rows, on);
      const ids = rows.map(({ task }) => task.id);
      const evidence = await readEvidence(context.db, ids, { on, knownAt: query.knownAt });
      return download(plan, 'docx', await writeDocumentInThread(matrixReport(plan, { narratives, evidence })));
    },

    async exportPlanIcs({ params, query: { body, ...query } }, context) {
      const plan = await readPlan(params.plan, query, context);
      const changedAt = await readLastChange(context.db, plan.snapshot, query.knownAt);
      return download(plan, 'ics', writeCalendar(planCalendar(plan, { body, changedAt, now: context.now, baseUrl })));
    },

    async exportPlanIati({ params, query }, context) {
      const plan = await readPlan(params.plan, query, context);
      const changedAt = await readLastChange(context.db, plan.snapshot, query.knownAt);
      return download(plan, 'iati.xml', writeXml(iatiActivities(plan, changedAt)));
    },

    async exportPlanMspdi({ params, query }, context) {
      const plan = await readPlan(params.plan, query, context);
      const narratives = await newestNarratives(context.db, plan.assessed.rows, plan.assessed.on);
      return download(plan, 'mspdi.xml', writeXml(planProject(plan, narratives)));
    },

    async exportPlanPdf({ params, query: { variant, ...query } }, context) {
      const plan = await readPlan(params.plan, query, context);
      const source = await readStocktake(plan, context);
      const report =
        variant === 'brief'
          ? briefReport(source)
          : fullReport(source, await newestNarratives(context.db, plan.assessed.rows, plan.assessed.on));
      return download(plan, 'pdf', await writePdfInThread(report));
    },

    async exportPlanPptx({ params, query }, context) {
      const plan = await readPlan(params.plan, query, context);
      return download(plan, 'pptx', await writeSlidesInThread(slideDeck(await readStocktake(plan, context))));
    },
  };
}
