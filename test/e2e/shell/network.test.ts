import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { useApp } from '../use-app.ts';

const app = useApp();

test('nothing that a page can try reaches a server, not even on this machine', async () => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  const udp = createSocket('udp4', () => {
    connections += 1;
  }).bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(udp, 'listening')]);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const failures = await app().page.evaluate(
    async ({ port, udpPort }) => {
      const url = `http://127.0.0.1:${port}/`;
      const element = (tag: string, values: object) =>
        document.head.append(Object.assign(document.createElement(tag), values));
      new Image().src = `${url}image.png`;
      element('script', { src: `${url}script.js` });
      element('script', { type: 'module', src: `${url}module.js` });
      element('link', { rel: 'stylesheet', href: `${url}style.css` });
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'modulepreload'])
        element('link', { rel, href: url });
      element('iframe', { src: url });
      navigator.sendBeacon(`${url}beacon`, 'x');
      const tries = [
        fetch(url).then(() => 'fetch'),
        new Promise((done, failed) => {
          const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
          socket.onopen = () => done('WebSocket');
          socket.onerror = failed;
        }),
        new Promise((done, failed) => {
          const source = new EventSource(url);
          source.onopen = () => done('EventSource');
          source.onerror = failed;
        }),
      ];
      try {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udpPort}` }] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
      } catch {
        // Refused at once is as good.
      }
      const outcomes = await Promise.allSettled(tries);
      await new Promise((done) => setTimeout(done, 1000));
      return outcomes.filter(({ status }) => status === 'rejected').length;
    },
    { port, udpPort: udp.address().port },
  );
  server.close();
  udp.close();
  expect({ failures, connections }).toEqual({ failures: 3, connections: 0 });
});

test('every address but our own is cancelled before it is looked up', async ({ skip }) => {
  skip(app().kind === 'electron', 'only the stand-in lets a test ask the filter itself');
  const cancelled = await app().evaluate(
    async ({ session }, urls) => {
      const isCancelled = (url: string) =>
        session.defaultSession.isCancelled({ url, method: 'GET', resourceType: 'xhr' });
      return Promise.all(urls.map(async (url) => [url, await isCancelled(url)]));
    },
    [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'wss://example.com/',
      'file:///etc/passwd',
      'ftp://x/',
    ].concat(['app://bundle/index.html', 'blob:app://bundle/1', 'data:image/png;base64,', 'devtools://devtools/x.js']),
  );
  expect(Object.fromEntries(cancelled)).toEqual({
    'https://example.com/': true,
    'http://127.0.0.1/': true,
    'ws://127.0.0.1/': true,
    'wss://example.com/': true,
    'file:///etc/passwd': true,
    'ftp://x/': true,
    'app://bundle/index.html': false,
    'blob:app://bundle/1': false,
    'data:image/png;base64,': false,
    'devtools://devtools/x.js': false,
  });
});
