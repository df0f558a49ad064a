import { userInfo } from 'node:os';

/** Who works on this computer, for the history: the name of the account, where the system tells it. */
export function author(): { readonly author?: string } {
  try {
    const { username } = userInfo();
    return username === '' ? {} : { author: username.normalize('NFC') };
  } catch {
    // Some systems have no entry for the account; the history then names nobody.
    return {};
  }
}
