export { BackupError, type BackupContents, type BackupHead } from './archive.ts';
export { restoreBackup, StoreNotEmptyError, type RestoreRequest } from './restore-backup.ts';
export { verifyBackup, type VerifiedBackup } from './verify-backup.ts';
export { writeBackup, type BackupRequest } from './write-backup.ts';
