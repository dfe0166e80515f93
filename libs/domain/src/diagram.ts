import { allowedMoves, MACHINE_STAGES, movesFrom, type Stage, STAGE_NAMES } from './stages.ts';

/** An end may be said anywhere; drawn at each stage it would hide all else. */
const isDrawn = (move: string): boolean => move !== 'ended';

const targetsOf = (target: Stage | readonly Stage[]): readonly Stage[] =>
  typeof target === 'string' ? [target] : target;

/** The life of a proposal as a mermaid diagram, drawn from the table of stages. Stages of the machine are marked. */
export function stageDiagram(): string {
  const arrows = STAGE_NAMES.flatMap((from) => {
    const labels = new Map<Stage, string[]>();
    for (const move of allowedMoves(from).filter(isDrawn))
      for (const to of targetsOf(movesFrom(from)[move]!)) labels.set(to, [...(labels.get(to) ?? []), move]);
    return [...labels].map(([to, moves]) => `  ${from} --> ${to}: ${moves.join(', ')}`);
  });
  return [
    'stateDiagram-v2',
    '  classDef machine stroke-dasharray: 4 3',
    '  [*] --> survey: opened',
    ...arrows,
    '  closed --> [*]',
    `  class ${[...MACHINE_STAGES].join(', ')} machine`,
    '',
  ].join('\n');
}

export const DIAGRAM_BEGINS = '<!-- stages: drawn from the table, do not edit -->';
export const DIAGRAM_ENDS = '<!-- /stages -->';

/** The piece that a README holds between its markers. */
export const diagramInMarkdown = (): string =>
  `${DIAGRAM_BEGINS}\n\n\`\`\`mermaid\n${stageDiagram()}\`\`\`\n\n${DIAGRAM_ENDS}`;
