import { ticketedOnly } from '../../../../engine/database/ticketed-only';

export default ticketedOnly;
