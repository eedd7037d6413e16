import { ticketedOnly } from '../../../../enforcement/ticketed-only';

export default ticketedOnly;
