import { defineEntity, p } from '@mikro-orm/core';
import { appendOnly, seenInArea } from './visibility.ts';

/** Somebody was asked for money. Nobody says who they are; what they wrote may name people, so it is encrypted. Without a region it is the nation's to read. */
export const LevyReportRow = defineEntity({
  name: 'LevyReportRow',
  tableName: 'levy_report',
  ...seenInArea,
  triggers: appendOnly('levy_report'),
  properties: {
    id: p.uuid().primary(),
    number: p.text().unique().comment('what the reporter is given'),
    at: p.datetime(3).index(),
    regionCode: p.text().nullable().index(),
    happenedOn: p.date(),
    band: p.text().comment('how much was asked for, as a code'),
    place: p.blob().comment('the office, as it was typed'),
    words: p.blob(),
    keyId: p.uuid(),
  },
});
