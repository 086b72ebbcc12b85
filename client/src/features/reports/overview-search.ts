import { asOfFields } from '@atkaruu/shared/contract/fields';
import { z } from 'zod';
import { searchOf } from '../../api/search-params.ts';

/** `weights=equal`: every task counts the same, whatever its weight. */
export const readOverviewSearch = searchOf({ ...asOfFields, weights: z.enum(['equal']).optional() });
