import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { packages, root } from './source-files.ts';

export interface ImportReport {
  /** Files of the house that were read; libraries do not count. */
  readonly modules: readonly string[];
  /** `rule: from → to` */
  readonly violations: readonly string[];
}

/** Applies the house's import rules to the packages below `folder`. */
export async function cruiseImports(folder: string): Promise<ImportReport> {
  const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as IConfiguration;
  const { enhancedResolveOptions, ...options } = rules.options ?? {};
  const tsConfig: unknown = extractTSConfig(join(root, 'tsconfig.tools.json'));
  const { output } = await cruise(
    packages,
    { ...options, ruleSet: { forbidden: rules.forbidden ?? [] }, validate: true, baseDir: folder },
    enhancedResolveOptions,
    { tsConfig },
  );
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.filter(({ source }) => packages.some((name) => source.startsWith(`${name}/`))).map(({ source }) => source),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}
