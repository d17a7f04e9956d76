/** A record that something was done to. */
export interface DoneSubject {
  readonly kind: string;
  readonly id: string;
}

/** What a request has done, by the office's audit records; provided by apps/api, since these stand above. */
export abstract class DoneByRequest {
  /** The record that the request was about; null when it was about none. */
  abstract subjectOf(officeId: string, requestId: string, at: Date): Promise<DoneSubject | null>;
}
