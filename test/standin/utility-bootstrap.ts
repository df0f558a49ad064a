// Loaded in the child before the app's own file: gives it `process.parentPort`.
import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import { MessagePortMain } from './message-channel.ts';
import { strict } from './strict.ts';
import type { UtilityMessage } from './utility-message.ts';

const ports = new Map<number, MessagePortMain>();
// A parent that is going hears no more; `disconnect` ends this process too.
const send = (message: UtilityMessage) => void process.send?.(message, undefined, undefined, () => undefined);

class ParentPort extends EventEmitter {
  postMessage(data: unknown): void {
    send({ is: 'parent-message', data, ports: [] });
  }
}
const parentPort = new ParentPort();
Object.defineProperty(process, 'parentPort', { value: strict('process.parentPort', parentPort) });

registerHooks({
  resolve(name, context, next) {
    if (name === 'electron') throw new Error('electron stand-in: the utility process has no electron module');
    return next(name, context);
  },
});

// What the stand-in sends over this channel is a UtilityMessage.
process.on('message', (raw) => receive(raw as UtilityMessage));
process.on('disconnect', () => process.exit(0));

function receive(message: UtilityMessage): void {
  if (message.is === 'parent-message') {
    parentPort.emit('message', { data: message.data, ports: message.ports.map(makePort) });
  } else if (message.is === 'port-message') {
    ports.get(message.port)?.receive(message.data);
  } else {
    ports.get(message.port)?.close();
  }
}

function makePort(number: number): MessagePortMain {
  const port = new MessagePortMain();
  port.deliver = (data) => send({ is: 'port-message', port: number, data });
  port.passClose = () => send({ is: 'port-close', port: number });
  ports.set(number, port);
  return strict('MessagePortMain', port);
}
