import { on } from '#platform/server/events.ts';
import { openOnCertificate } from './open-on-certificate.job.ts';

export const jobs = [openOnCertificate];
export const subscriptions = [on('credentials.certificate_issued', openOnCertificate)];
