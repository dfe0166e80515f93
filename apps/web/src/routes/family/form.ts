import type { FamilyThreadView, FollowUpBody } from '#contracts';
import { parseNik } from '#domain';
import { faultsOfMember, type MemberForm, toMember } from '../opening/form.ts';

export type Offer = FamilyThreadView['offers'][number];

/** Something else about a family, as it is typed. */
export type FollowUpForm = {
  kind: string;
  asked: string;
  channel: FollowUpBody['channel'];
  leave: readonly string[];
  join: readonly MemberForm[];
  reporter: { name: string; nik: string; phone: string };
};

export const EMPTY: FollowUpForm = {
  kind: '',
  asked: '',
  channel: 'village_office',
  leave: [],
  join: [],
  reporter: { name: '', nik: '', phone: '' },
};

/** A kind that asks for one thing only asks for it by itself. */
export const withKind = (form: FollowUpForm, kind: string, offers: readonly Offer[]): FollowUpForm => {
  const asks = offers.find((offer) => offer.kind === kind)?.asks ?? [];
  return { ...form, kind, asked: asks.length === 1 ? asks[0]! : '' };
};

export type FaultCode = 'required' | 'number' | 'twice';

/** What hinders sending, by the JSON pointer of the field in what is sent. */
export function faultsIn(
  { kind, asked, join, reporter }: FollowUpForm,
  offer: Offer | undefined,
): Record<string, FaultCode> {
  const faults: Record<string, FaultCode> = {};
  if (kind === '') faults['/kind'] = 'required';
  if (offer && offer.asks.length > 0 && asked === '') faults['/asked'] = 'required';
  if (offer?.reported) {
    if (reporter.name.trim() === '') faults['/reporter/name'] = 'required';
    if (!parseNik(reporter.nik).ok) faults['/reporter/nik'] = reporter.nik === '' ? 'required' : 'number';
  }
  for (const [at, member] of join.entries()) {
    const niks = join.slice(0, at).map(({ nik }) => nik);
    Object.assign(faults, faultsOfMember(member, niks, `/join/${at}`));
  }
  return faults;
}

/** The form as it is sent; only what the kind asks for goes with it. */
export function toBody({ kind, asked, channel, leave, join, reporter }: FollowUpForm, offer: Offer): FollowUpBody {
  const phone = reporter.phone.trim();
  return {
    kind,
    channel,
    ...(asked !== '' && { asked }),
    ...(offer.reported && {
      reporter: { name: reporter.name.trim(), nik: reporter.nik, ...(phone !== '' && { phone }) },
    }),
    ...(leave.length > 0 && { leave: [...leave] }),
    ...(join.length > 0 && { join: join.map(toMember) }),
  };
}
