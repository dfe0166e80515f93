import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../layout/Notice.tsx';
import { LAYOUT } from '../layout/words.ts';
import { useWords } from '../words/language.ts';
import { upgradedQuery } from './upgraded.ts';

/** Says that there are newer pages; nothing is reloaded before an officer wants it. */
export function ReloadNotice() {
  const { say } = useWords();
  return (
    <Notice tone="info">
      {say(LAYOUT.reload)}
      <br />
      <Button size="md" mt="xs" onClick={() => location.reload()}>
        {say(LAYOUT.reloadNow)}
      </Button>
    </Notice>
  );
}

/** Above the page, once the server has newer ones. */
export function UpgradeNotice() {
  const { data: isUpgraded } = useQuery(upgradedQuery);
  return isUpgraded ? <ReloadNotice /> : null;
}
