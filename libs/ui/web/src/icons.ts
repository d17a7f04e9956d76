import accountCircleSvg from '@material-symbols/svg-400/outlined/account_circle.svg';
import addSvg from '@material-symbols/svg-400/outlined/add.svg';
import arrowBackSvg from '@material-symbols/svg-400/outlined/arrow_back.svg';
import arrowDropDownSvg from '@material-symbols/svg-400/outlined/arrow_drop_down.svg';
import arrowForwardSvg from '@material-symbols/svg-400/outlined/arrow_forward.svg';
import arrowUpwardSvg from '@material-symbols/svg-400/outlined/arrow_upward.svg';
import assignmentIndSvg from '@material-symbols/svg-400/outlined/assignment_ind.svg';
import barChartSvg from '@material-symbols/svg-400/outlined/bar_chart.svg';
import blockSvg from '@material-symbols/svg-400/outlined/block.svg';
import calculateSvg from '@material-symbols/svg-400/outlined/calculate.svg';
import calendarMonthSvg from '@material-symbols/svg-400/outlined/calendar_month.svg';
import checkSvg from '@material-symbols/svg-400/outlined/check.svg';
import checkCircleSvg from '@material-symbols/svg-400/outlined/check_circle.svg';
import chevronLeftSvg from '@material-symbols/svg-400/outlined/chevron_left.svg';
import chevronRightSvg from '@material-symbols/svg-400/outlined/chevron_right.svg';
import clearAllSvg from '@material-symbols/svg-400/outlined/clear_all.svg';
import closeSvg from '@material-symbols/svg-400/outlined/close.svg';
import contentCopySvg from '@material-symbols/svg-400/outlined/content_copy.svg';
import contrastSvg from '@material-symbols/svg-400/outlined/contrast.svg';
import darkModeSvg from '@material-symbols/svg-400/outlined/dark_mode.svg';
import dashboardSvg from '@material-symbols/svg-400/outlined/dashboard.svg';
import deleteSvg from '@material-symbols/svg-400/outlined/delete.svg';
import descriptionSvg from '@material-symbols/svg-400/outlined/description.svg';
import downloadSvg from '@material-symbols/svg-400/outlined/download.svg';
import draftSvg from '@material-symbols/svg-400/outlined/draft.svg';
import draftsSvg from '@material-symbols/svg-400/outlined/drafts.svg';
import editSvg from '@material-symbols/svg-400/outlined/edit.svg';
import errorSvg from '@material-symbols/svg-400/outlined/error.svg';
import eventSvg from '@material-symbols/svg-400/outlined/event.svg';
import eventAvailableSvg from '@material-symbols/svg-400/outlined/event_available.svg';
import eventBusySvg from '@material-symbols/svg-400/outlined/event_busy.svg';
import eventNoteSvg from '@material-symbols/svg-400/outlined/event_note.svg';
import filterAltSvg from '@material-symbols/svg-400/outlined/filter_alt.svg';
import folderOpenSvg from '@material-symbols/svg-400/outlined/folder_open.svg';
import forwardToInboxSvg from '@material-symbols/svg-400/outlined/forward_to_inbox.svg';
import gavelSvg from '@material-symbols/svg-400/outlined/gavel.svg';
import groupSvg from '@material-symbols/svg-400/outlined/group.svg';
import groupsSvg from '@material-symbols/svg-400/outlined/groups.svg';
import helpSvg from '@material-symbols/svg-400/outlined/help.svg';
import historySvg from '@material-symbols/svg-400/outlined/history.svg';
import howToRegSvg from '@material-symbols/svg-400/outlined/how_to_reg.svg';
import inboxSvg from '@material-symbols/svg-400/outlined/inbox.svg';
import infoSvg from '@material-symbols/svg-400/outlined/info.svg';
import inventory2Svg from '@material-symbols/svg-400/outlined/inventory_2.svg';
import keyboardSvg from '@material-symbols/svg-400/outlined/keyboard.svg';
import keyboardReturnSvg from '@material-symbols/svg-400/outlined/keyboard_return.svg';
import lightModeSvg from '@material-symbols/svg-400/outlined/light_mode.svg';
import lockSvg from '@material-symbols/svg-400/outlined/lock.svg';
import logoutSvg from '@material-symbols/svg-400/outlined/logout.svg';
import mailSvg from '@material-symbols/svg-400/outlined/mail.svg';
import markEmailReadSvg from '@material-symbols/svg-400/outlined/mark_email_read.svg';
import menuSvg from '@material-symbols/svg-400/outlined/menu.svg';
import menuOpenSvg from '@material-symbols/svg-400/outlined/menu_open.svg';
import moreVertSvg from '@material-symbols/svg-400/outlined/more_vert.svg';
import openInNewSvg from '@material-symbols/svg-400/outlined/open_in_new.svg';
import outgoingMailSvg from '@material-symbols/svg-400/outlined/outgoing_mail.svg';
import pendingSvg from '@material-symbols/svg-400/outlined/pending.svg';
import personSvg from '@material-symbols/svg-400/outlined/person.svg';
import personAddSvg from '@material-symbols/svg-400/outlined/person_add.svg';
import personOffSvg from '@material-symbols/svg-400/outlined/person_off.svg';
import personSearchSvg from '@material-symbols/svg-400/outlined/person_search.svg';
import printSvg from '@material-symbols/svg-400/outlined/print.svg';
import priorityHighSvg from '@material-symbols/svg-400/outlined/priority_high.svg';
import refreshSvg from '@material-symbols/svg-400/outlined/refresh.svg';
import replaySvg from '@material-symbols/svg-400/outlined/replay.svg';
import reportSvg from '@material-symbols/svg-400/outlined/report.svg';
import scheduleSvg from '@material-symbols/svg-400/outlined/schedule.svg';
import searchSvg from '@material-symbols/svg-400/outlined/search.svg';
import searchOffSvg from '@material-symbols/svg-400/outlined/search_off.svg';
import sendSvg from '@material-symbols/svg-400/outlined/send.svg';
import settingsSvg from '@material-symbols/svg-400/outlined/settings.svg';
import shieldSvg from '@material-symbols/svg-400/outlined/shield.svg';
import taskAltSvg from '@material-symbols/svg-400/outlined/task_alt.svg';
import todaySvg from '@material-symbols/svg-400/outlined/today.svg';
import undoSvg from '@material-symbols/svg-400/outlined/undo.svg';
import visibilitySvg from '@material-symbols/svg-400/outlined/visibility.svg';
import visibilityOffSvg from '@material-symbols/svg-400/outlined/visibility_off.svg';
import warningSvg from '@material-symbols/svg-400/outlined/warning.svg';

/** Every icon the screens may use, by its Material Symbols name. One line each, in alphabetical order. */
export const ICONS: Readonly<Record<string, string>> = {
  account_circle: accountCircleSvg,
  add: addSvg,
  arrow_back: arrowBackSvg,
  arrow_drop_down: arrowDropDownSvg,
  arrow_forward: arrowForwardSvg,
  arrow_upward: arrowUpwardSvg,
  assignment_ind: assignmentIndSvg,
  bar_chart: barChartSvg,
  block: blockSvg,
  calculate: calculateSvg,
  calendar_month: calendarMonthSvg,
  check: checkSvg,
  check_circle: checkCircleSvg,
  chevron_left: chevronLeftSvg,
  chevron_right: chevronRightSvg,
  clear_all: clearAllSvg,
  close: closeSvg,
  content_copy: contentCopySvg,
  contrast: contrastSvg,
  dark_mode: darkModeSvg,
  dashboard: dashboardSvg,
  delete: deleteSvg,
  description: descriptionSvg,
  download: downloadSvg,
  draft: draftSvg,
  drafts: draftsSvg,
  edit: editSvg,
  error: errorSvg,
  event: eventSvg,
  event_available: eventAvailableSvg,
  event_busy: eventBusySvg,
  event_note: eventNoteSvg,
  filter_alt: filterAltSvg,
  folder_open: folderOpenSvg,
  forward_to_inbox: forwardToInboxSvg,
  gavel: gavelSvg,
  group: groupSvg,
  groups: groupsSvg,
  help: helpSvg,
  history: historySvg,
  how_to_reg: howToRegSvg,
  inbox: inboxSvg,
  info: infoSvg,
  inventory_2: inventory2Svg,
  keyboard: keyboardSvg,
  keyboard_return: keyboardReturnSvg,
  light_mode: lightModeSvg,
  lock: lockSvg,
  logout: logoutSvg,
  mail: mailSvg,
  mark_email_read: markEmailReadSvg,
  menu: menuSvg,
  menu_open: menuOpenSvg,
  more_vert: moreVertSvg,
  open_in_new: openInNewSvg,
  outgoing_mail: outgoingMailSvg,
  pending: pendingSvg,
  person: personSvg,
  person_add: personAddSvg,
  person_off: personOffSvg,
  person_search: personSearchSvg,
  print: printSvg,
  priority_high: priorityHighSvg,
  refresh: refreshSvg,
  replay: replaySvg,
  report: reportSvg,
  schedule: scheduleSvg,
  search: searchSvg,
  search_off: searchOffSvg,
  send: sendSvg,
  settings: settingsSvg,
  shield: shieldSvg,
  task_alt: taskAltSvg,
  today: todaySvg,
  undo: undoSvg,
  visibility: visibilitySvg,
  visibility_off: visibilityOffSvg,
  warning: warningSvg,
};
