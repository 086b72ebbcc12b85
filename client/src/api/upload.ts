import { ApiError } from '@atkaruu/shared/contract/client';
import { problemSchema } from '@atkaruu/shared/contract/errors';
import { importDraftSchema, type ImportDraft } from '@atkaruu/shared/imports/contract';

interface Upload {
  file: File;
  /** Id or short name of a plan, or `new`. */
  plan: string;
  /** 0..1 of the bytes sent. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

function answerOf(request: XMLHttpRequest): ImportDraft {
  const json: unknown = JSON.parse(request.responseText === '' ? 'null' : request.responseText);
  if (request.status >= 200 && request.status < 300) return importDraftSchema.parse(json);
  const problem = problemSchema.safeParse(json);
  throw new ApiError(request.status, problem.success ? problem.data : null);
}

/** Sends a file and says how far it is, which `fetch` cannot. */
export function uploadImport({ file, plan, onProgress, signal }: Upload): Promise<ImportDraft> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      try {
        resolve(answerOf(request));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    request.onerror = () => reject(new TypeError('no answer'));
    request.onabort = () => reject(new DOMException('given up', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.set('plan', plan);
    form.set('file', file);
    request.send(form);
  });
}
