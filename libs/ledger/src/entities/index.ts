import { AccessLogRow } from './access-log.entity.ts';
import { ApplicantFamilyRow, ApplicantRow, DataKeyRow, ReporterRow } from './applicant.entity.ts';
import { BatchItemRow, BatchRow, ClaimRow, CommandRow, OutboxRow } from './command.entity.ts';
import { EventRow } from './event.entity.ts';
import { DocumentRow, IdentityCheckRow, NoteRow, SurveyRow } from './evidence.entity.ts';
import { FileContentRow } from './file-content.entity.ts';
import { LevyReportRow } from './levy-report.entity.ts';
import { HeartbeatRow, OutageRow, TokenBucketRow } from './outage.entity.ts';
import { OfficeRow, OfficerChangeRow, OfficerRow, RegionRow } from './place.entity.ts';
import { ProposalRow } from './proposal.entity.ts';
import { BenefitRow, FamilyRow, MembershipRow, PersonRow } from './registry.entity.ts';
import { CalendarRow, RuleSetRow } from './rules.entity.ts';
import { AttemptRow, WebSessionRow } from './web-session.entity.ts';

/** Every table of the ledger. */
export const ENTITIES = [
  RegionRow,
  OfficeRow,
  OfficerRow,
  OfficerChangeRow,
  RuleSetRow,
  CalendarRow,
  ProposalRow,
  EventRow,
  CommandRow,
  OutboxRow,
  ClaimRow,
  BatchRow,
  BatchItemRow,
  DataKeyRow,
  ApplicantFamilyRow,
  ApplicantRow,
  ReporterRow,
  SurveyRow,
  DocumentRow,
  NoteRow,
  IdentityCheckRow,
  AccessLogRow,
  OutageRow,
  TokenBucketRow,
  HeartbeatRow,
  FamilyRow,
  MembershipRow,
  PersonRow,
  BenefitRow,
  WebSessionRow,
  AttemptRow,
  FileContentRow,
  LevyReportRow,
];
