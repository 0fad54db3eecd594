import { expect, test } from 'vitest';
import { takeTurns } from '../../../lib/sync/turns.ts';

test('one begins when the one before has ended', async () => {
  const inTurn = takeTurns();
  const log: string[] = [];
  let end = (): void => undefined;
  const first = inTurn(async () => {
    log.push('first begins');
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    log.push('first ends');
  });
  const second = inTurn(async () => {
    log.push('second');
    return 2;
  });
  await Promise.resolve();
  await Promise.resolve();
  expect(log).toEqual(['first begins']);
  end();
  await first;
  expect(await second).toBe(2);
  expect(log).toEqual(['first begins', 'first ends', 'second']);
});

test('what fails is told to its asker alone, and the next one has its turn', async () => {
  const inTurn = takeTurns();
  const failed = inTurn(async () => {
    throw new Error('no');
  });
  const next = inTurn(async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
