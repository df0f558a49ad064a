/**
 * By which units figures are shown: those that reported (“theo đơn vị lúc báo cáo”), or those of today, put together
 * over merges, splits and transfers (“theo đơn vị hiện nay”).
 */
export const figureViews = ['as-reported', 'as-now'] as const;
export type FigureView = (typeof figureViews)[number];
