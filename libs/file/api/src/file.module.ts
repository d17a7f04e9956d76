import { Module } from '@nestjs/common';
import { Vault } from '@tiepdan/citizen/api';
import { ClaimUploads } from './actions/claim-uploads.js';
import { KeepMade } from './actions/keep-made.js';
import { SealFiles } from './actions/seal-files.js';
import { TakeUpload } from './actions/take-upload.js';
import { Scanner } from './checks/scanner.js';
import { FileController } from './file.controller.js';
import { FileJobs } from './file-jobs.js';
import { FileSettings } from './file.settings.js';
import { FileSeals } from './sealed/file-seals.js';
import { SealWaiting } from './sealed/seal-waiting.js';
import { FileStore } from './store/file-store.js';
import { Spool } from './store/spool.js';
import { storeOf } from './store/store-of.js';
import { StoredFiles } from './stored-files.js';
import { ForgetFile } from './sweeping/forget-file.js';
import { SweepFiles } from './sweeping/sweep-files.js';

/** Needs `FileSettings`, `JobSettings` and `KeyRing`, provided globally by the process. */
@Module({
  controllers: [FileController],
  providers: [
    { provide: FileStore, inject: [FileSettings], useFactory: storeOf },
    { provide: Spool, inject: [FileSettings], useFactory: ({ folder, log }: FileSettings) => new Spool(folder, log) },
    Vault,
    FileSeals,
    Scanner,
    TakeUpload,
    KeepMade,
    ClaimUploads,
    SealFiles,
    SealWaiting,
    ForgetFile,
    SweepFiles,
    StoredFiles,
    FileJobs,
  ],
  exports: [StoredFiles],
})
export class FileModule {}
