/** Webhooks: receivers outside are told what the public sees of cases. */
import type { Feature } from '../feature';
import { WEBHOOK, webhookReceiver } from './receiver';

export const webhooks: Feature = { receivers: { [WEBHOOK]: webhookReceiver } };
