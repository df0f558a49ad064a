/** Where our own pages live. No page is ever loaded from anywhere else. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://bundle';
export const WINDOW_PAGE = `${APP_ORIGIN}/index.html`;
export const PRINT_PAGE = `${APP_ORIGIN}/print.html`;
