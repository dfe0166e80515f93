import type { QueueItemView } from '#contracts';

/** By what an officer knows a case. */
export const whoOf = ({ head, ticket }: Pick<QueueItemView, 'head' | 'ticket'>): string => head ?? ticket;
