import { createHash, timingSafeEqual } from 'node:crypto';
import type { Database } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Request, RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

interface MetricsParts {
  database: Database;
  /** Whoever asks must bring it; null: there are no metrics here. */
  token: string | null;
}

export interface Metrics {
  /** Counts and times every request. */
  observe: RequestHandler;
  /** `/metrics` in the text format of Prometheus. */
  show: RequestHandler;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Compared as hashes, which are equally long: the time taken tells nothing of the token. */
function mayRead(request: Request, token: string): boolean {
  return timingSafeEqual(digest(request.get('authorization') ?? ''), digest(`Bearer ${token}`));
}

/** Kept in a registry of the application's own, so that two applications in one process do not count together. */
export function metricsOf({ database, token }: MetricsParts): Metrics {
  if (token === null) {
    return {
      observe: (_request, _response, next) => {
        next();
      },
      show: () => {
        throw new AppError('not_found', 'There is nothing at this address.');
      },
    };
  }
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last byte of its answer.',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'atkaruu_newest_change',
    help: 'Number of the newest committed change.',
    registers: [registry],
    async collect() {
      this.set(await database.changeNumber());
    },
  });
  return {
    observe: (request, response, next) => {
      const stop = duration.startTimer({ method: request.method });
      response.once('close', () => stop({ status: String(response.statusCode) }));
      next();
    },
    show: async (request, response) => {
      if (!mayRead(request, token)) throw new AppError('unauthenticated', 'Send Authorization: Bearer with METRICS_TOKEN.');
      response
        .set('Cache-Control', 'no-store')
        .type(registry.contentType)
        .send(await registry.metrics());
    },
  };
}
