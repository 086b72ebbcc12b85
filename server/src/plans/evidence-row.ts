import { fromJson, type EvidenceRow } from '@atkaruu/db';
import type { Evidence } from '@atkaruu/shared/tasks/task';

export function evidenceFromRow(row: EvidenceRow): Evidence {
  const { sha256, file_name: name, media_type: mediaType, size_bytes: sizeBytes } = row;
  const isFile = sha256 !== null && name !== null && mediaType !== null && sizeBytes !== null;
  return {
    id: row.id,
    taskId: row.task_id,
    entryId: row.entry_id,
    kind: row.kind,
    title: fromJson(row.title),
    reference: row.reference,
    issuedOn: row.issued_on,
    url: row.url,
    file: isFile ? { name, mediaType, sizeBytes, sha256 } : null,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}
