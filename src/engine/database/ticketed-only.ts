/** Backstop of every governed type: a write without a ticket did not pass the gate and is refused. */
import { errors } from '@strapi/utils';
import { zhHans } from '../../words/zh-hans';
import { hasTicket } from './ticket';

const refuseWithoutTicket = (): void => {
  if (!hasTicket()) throw new errors.ApplicationError(zhHans.errors.WRITE_OUTSIDE_PROCESS);
};

export const ticketedOnly = {
  beforeCreate: refuseWithoutTicket,
  beforeCreateMany: refuseWithoutTicket,
  beforeUpdate: refuseWithoutTicket,
  beforeUpdateMany: refuseWithoutTicket,
  beforeDelete: refuseWithoutTicket,
  beforeDeleteMany: refuseWithoutTicket,
};
