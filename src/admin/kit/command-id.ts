/** Ids of commands: a command sent twice under one id is carried out once. */
import { v4 } from 'uuid';

/** `crypto.randomUUID` exists only on https and localhost, and town offices may use plain http; the package needs neither. */
export const newCommandId = (): string => v4();
