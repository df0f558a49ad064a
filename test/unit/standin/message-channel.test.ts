import { expect, test } from 'vitest';
import { MessageChannelMain } from '../../standin/message-channel.ts';

const nextTurn = () => new Promise((done) => setImmediate(done));

test('messages wait until the other end has started and come in their order, as copies', async () => {
  const { port1, port2 } = new MessageChannelMain();
  const sent = { list: [1] };
  const heard: unknown[] = [];
  port2.on('message', ({ data }: { data: unknown }) => heard.push(data));
  port1.postMessage(sent);
  port1.postMessage('hai');
  await nextTurn();
  expect(heard).toEqual([]);
  port2.start();
  expect(heard).toEqual([{ list: [1] }, 'hai']);
  expect(heard[0]).not.toBe(sent);
});

test('closing one end closes the other, once, and nothing is sent any more', async () => {
  const { port1, port2 } = new MessageChannelMain();
  const closed: string[] = [];
  port1.on('close', () => closed.push('port1'));
  port2.on('close', () => closed.push('port2'));
  port1.close();
  port1.close();
  await nextTurn();
  await nextTurn();
  expect(closed).toEqual(['port1', 'port2']);
});
