import { ApiError } from '@atkaruu/shared/contract/client';
import { describe, expect, it } from 'vitest';
import { explainProblem } from './explain-problem.ts';

const problem = {
  type: 'about:blank',
  title: 'Not found',
  status: 404,
  detail: 'there is no plan “x”',
  instance: '/api/v1/plans/x',
  code: 'not_found',
  requestId: 'req-7',
};

describe('explaining a problem', () => {
  it('keeps the request id of the server’s problem document', () => {
    expect(explainProblem(new ApiError(404, problem))).toEqual({ kind: 'notFound', requestId: 'req-7', fields: [] });
  });

  it('says that the server is away when no answer came', () => {
    expect(explainProblem(new TypeError('Failed to fetch')).kind).toBe('offline');
  });

  it('says that a proxy without a server behind it is unavailable, although it gives no document', () => {
    expect(explainProblem(new ApiError(502, null))).toEqual({ kind: 'unavailable', requestId: null, fields: [] });
  });
});
