import type { Stage } from '#domain';

/** The way of a proposal that nobody questions. */
const PATH: readonly Stage[] = [
  'survey',
  'village_deliberation',
  'local_validation',
  'district_ratification',
  'ministry_verification',
  'dukcapil_check',
  'enrollment',
  'enrolled',
];

/** Stages beside the way, and the stage of the way behind which they lie. */
const BESIDE: Partial<Record<Stage, Stage>> = {
  clarification: 'dukcapil_check',
  reevaluation: 'enrolled',
  review: 'enrolled',
};

/** Where a proposal ends up that was turned down. */
const TURNED_DOWN: readonly Stage[] = ['rejected', 'appeal', 'closed'];

export type Stop = { stage: Stage; is: 'behind' | 'here' | 'ahead' };

/** The stages behind and ahead, in order, with the present one among them. */
export function railOf(stage: Stage): readonly Stop[] {
  const after = BESIDE[stage];
  const path = TURNED_DOWN.includes(stage)
    ? TURNED_DOWN
    : after
      ? PATH.flatMap((stop) => (stop === after ? [stop, stage] : [stop]))
      : PATH;
  const at = path.indexOf(stage);
  return path.map((stop, index) => ({ stage: stop, is: index < at ? 'behind' : index === at ? 'here' : 'ahead' }));
}
