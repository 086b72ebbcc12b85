import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conformanceCodes, conformancePath, withConformanceData } from '../support/conformance-data.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined;

withConformanceData('IATI 2.03', () => {
  eachDialect('activities', (dialect) => {
    let app: RunningApp;
    const folder = mkdtempSync(join(tmpdir(), 'iati-'));
    beforeAll(async () => {
      app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    });
    afterAll(async () => {
      rmSync(folder, { recursive: true });
      await app.close();
    });

    const xmlOf = async (plan: string, address: string) => {
      const response = await app.fetch(`/api/v1/plans/${plan}/export.iati.xml?${address}`);
      expect(response.status).toBe(200);
      return response.text();
    };
    /** What the published schema objects to. */
    const objections = (xml: string) => {
      const file = join(folder, 'activities.xml');
      writeFileSync(file, xml);
      const schema = conformancePath('iati', 'schemas-2.03', 'iati-activities-schema.xsd');
      const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8' });
      return { status, stderr };
    };

    it.skipIf(!hasXmllint)('validate against the published schema (needs xmllint)', async () => {
      for (const plan of ['demonstration', 'optimisation-2018-2023'])
        for (const address of ['lang=ru', 'lang=ky&asOf=2018-01-01', 'lang=en&asOf=2025-01-01', 'knownAt=2020-01-01T00:00:00Z'])
          expect(objections(await xmlOf(plan, address)), `${plan} ${address}`).toMatchObject({ status: 0 });
      const broken = (await xmlOf('demonstration', '')).replace(/<activity-status [^>]*\/>/u, '');
      expect(objections(broken)).toMatchObject({ status: 3 });
    });

    it('use only codes of the published lists', async () => {
      const xml = await xmlOf('demonstration', 'lang=en');
      const used = (pattern: RegExp) => [...new Set([...xml.matchAll(pattern)].map(([, code = '']) => code))];
      const lists: [string, RegExp][] = [
        ['OrganisationType', /<(?:reporting|participating)-org [^>]*type="([^"]*)"/gu],
        ['OrganisationRole', /<participating-org [^>]*role="([^"]*)"/gu],
        ['ActivityStatus', /<activity-status code="([^"]*)"/gu],
        ['ActivityDateType', /<activity-date type="([^"]*)"/gu],
        ['ActivityScope', /<activity-scope code="([^"]*)"/gu],
        ['Country', /<recipient-country code="([^"]*)"/gu],
        ['DescriptionType', /<description type="([^"]*)"/gu],
        ['RelatedActivityType', /<related-activity [^>]*type="([^"]*)"/gu],
        ['ResultType', /<result type="([^"]*)"/gu],
        ['IndicatorMeasure', /<indicator measure="([^"]*)"/gu],
        ['IndicatorVocabulary', /<reference vocabulary="([^"]*)"/gu],
      ];
      for (const [list, pattern] of lists) {
        expect(used(pattern).length, list).toBeGreaterThan(0);
        expect(conformanceCodes('iati', 'codelists', `${list}.xml`), list).toEqual(expect.arrayContaining(used(pattern)));
      }
    });
  });
});
