import type { Page, Route } from 'playwright-core';
import { findProtocolHandler, toAppUrl } from './protocol.ts';
import { defaultSession } from './session.ts';

/** Asked before a navigation that the page itself began; true when the app prevents it. */
type NavigationGuard = (url: string, isMainFrame: boolean) => boolean;

/** Answers every request of the page: the app may cancel it, its own protocol answers, any real network is refused. */
export async function interceptRequests(page: Page, isNavigationPrevented: NavigationGuard): Promise<void> {
  await page.route('**/*', async (route) => {
    const request = route.request();
    const url = toAppUrl(request.url());
    const isMainFrame = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (request.isNavigationRequest() && isNavigationPrevented(url, isMainFrame)) return route.abort('aborted');
    const resourceType = isMainFrame ? 'mainFrame' : request.resourceType();
    if (await defaultSession.isCancelled({ url, method: request.method(), resourceType })) {
      return route.abort('blockedbyclient');
    }
    return answer(route, url);
  });
}

async function answer(route: Route, url: string): Promise<void> {
  const handle = findProtocolHandler(url);
  if (handle === undefined) return route.abort('internetdisconnected');
  const request = route.request();
  const response = await handle(new Request(url, { method: request.method(), headers: request.headers() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
