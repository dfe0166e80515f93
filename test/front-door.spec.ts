import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { diagramInMarkdown } from '#domain';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const found = (pattern: RegExp, text: string): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, one]) => one!)),
];

describe('whoever comes to the front door', () => {
  test('sees the stages as they are in the table', () => {
    expect(readme).toContain(diagramInMarkdown());
  });

  test.each(found(/npm (?:run (?:--silent )?)?(start|test|(?<=run |silent )[\w:]+)/g, readme))(
    'can type npm %s',
    (verb) => {
      expect(Object.keys(scripts)).toContain(verb);
    },
  );

  test.each(found(/\]\(((?!https?:)[^)]+)\)/g, readme))('finds %s behind its link', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  test('finds every setting of the compose file explained', () => {
    const settings = found(/\$\{(\w+):[?-]\}/g, readFileSync('docker-compose.yml', 'utf8'));
    const explained = found(/^(\w+)=/gm, readFileSync('.env.example', 'utf8'));
    expect(settings.filter((name) => !explained.includes(name))).toEqual([]);
  });
});
