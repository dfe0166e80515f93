import { defineEntity, p } from '@mikro-orm/core';
import type { RuleSet } from '#domain';

export const RuleSetRow = defineEntity({
  name: 'RuleSetRow',
  tableName: 'rule_set',
  properties: {
    version: p.text().primary(),
    validFrom: p.date().comment('first day on which a new proposal may be pinned to it'),
    body: p.json<RuleSet>(),
  },
});

export const CalendarRow = defineEntity({
  name: 'CalendarRow',
  tableName: 'calendar',
  properties: {
    version: p.text().primary(),
    decidedUntil: p.date().comment('last day that the decree covers'),
    free: p
      .type('date[]')
      .columnType('date[]')
      .$type<string[]>()
      .comment('free by decree, besides Saturdays and Sundays'),
  },
});
