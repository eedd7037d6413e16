/** The link of a calendar for a page's head. */
export const calendarFeed = (address: string) => [['text/calendar', '协商日程（日历）', address]] as const;
