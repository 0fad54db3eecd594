import { defineBackground } from 'wxt/utils/define-background';
import { listenToLookUpMenu } from './look-up-menu.ts';
import { listenToReminders } from './reminders.ts';
import { routeMessages } from './routes.ts';
import { listenToToolbar } from './toolbar.ts';

/** Wiring only, all listeners at once: the browser starts the background for the event it then delivers. */
export default defineBackground(() => {
  routeMessages();
  listenToToolbar();
  listenToLookUpMenu();
  listenToReminders();
});
