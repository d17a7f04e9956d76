import accountBalanceSvg from '@material-symbols/svg-400/outlined/account_balance.svg';
import accountTreeSvg from '@material-symbols/svg-400/outlined/account_tree.svg';
import addSvg from '@material-symbols/svg-400/outlined/add.svg';
import articleSvg from '@material-symbols/svg-400/outlined/article.svg';
import autoDeleteSvg from '@material-symbols/svg-400/outlined/auto_delete.svg';
import badgeSvg from '@material-symbols/svg-400/outlined/badge.svg';
import barChartSvg from '@material-symbols/svg-400/outlined/bar_chart.svg';
import blockSvg from '@material-symbols/svg-400/outlined/block.svg';
import calendarMonthSvg from '@material-symbols/svg-400/outlined/calendar_month.svg';
import callSvg from '@material-symbols/svg-400/outlined/call.svg';
import callSplitSvg from '@material-symbols/svg-400/outlined/call_split.svg';
import campaignSvg from '@material-symbols/svg-400/outlined/campaign.svg';
import cancelSvg from '@material-symbols/svg-400/outlined/cancel.svg';
import categorySvg from '@material-symbols/svg-400/outlined/category.svg';
import checkSvg from '@material-symbols/svg-400/outlined/check.svg';
import checkCircleSvg from '@material-symbols/svg-400/outlined/check_circle.svg';
import chevronLeftSvg from '@material-symbols/svg-400/outlined/chevron_left.svg';
import chevronRightSvg from '@material-symbols/svg-400/outlined/chevron_right.svg';
import closeSvg from '@material-symbols/svg-400/outlined/close.svg';
import cloudDoneSvg from '@material-symbols/svg-400/outlined/cloud_done.svg';
import cloudOffSvg from '@material-symbols/svg-400/outlined/cloud_off.svg';
import cloudUploadSvg from '@material-symbols/svg-400/outlined/cloud_upload.svg';
import contentCopySvg from '@material-symbols/svg-400/outlined/content_copy.svg';
import contrastSvg from '@material-symbols/svg-400/outlined/contrast.svg';
import darkModeSvg from '@material-symbols/svg-400/outlined/dark_mode.svg';
import dashboardSvg from '@material-symbols/svg-400/outlined/dashboard.svg';
import descriptionSvg from '@material-symbols/svg-400/outlined/description.svg';
import downloadSvg from '@material-symbols/svg-400/outlined/download.svg';
import dragIndicatorSvg from '@material-symbols/svg-400/outlined/drag_indicator.svg';
import drawSvg from '@material-symbols/svg-400/outlined/draw.svg';
import editSvg from '@material-symbols/svg-400/outlined/edit.svg';
import editCalendarSvg from '@material-symbols/svg-400/outlined/edit_calendar.svg';
import editNoteSvg from '@material-symbols/svg-400/outlined/edit_note.svg';
import errorSvg from '@material-symbols/svg-400/outlined/error.svg';
import eventSvg from '@material-symbols/svg-400/outlined/event.svg';
import eventAvailableSvg from '@material-symbols/svg-400/outlined/event_available.svg';
import eventBusySvg from '@material-symbols/svg-400/outlined/event_busy.svg';
import eventNoteSvg from '@material-symbols/svg-400/outlined/event_note.svg';
import eventRepeatSvg from '@material-symbols/svg-400/outlined/event_repeat.svg';
import factCheckSvg from '@material-symbols/svg-400/outlined/fact_check.svg';
import flagSvg from '@material-symbols/svg-400/outlined/flag.svg';
import folderOpenSvg from '@material-symbols/svg-400/outlined/folder_open.svg';
import forumSvg from '@material-symbols/svg-400/outlined/forum.svg';
import forwardToInboxSvg from '@material-symbols/svg-400/outlined/forward_to_inbox.svg';
import gavelSvg from '@material-symbols/svg-400/outlined/gavel.svg';
import groupSvg from '@material-symbols/svg-400/outlined/group.svg';
import groupsSvg from '@material-symbols/svg-400/outlined/groups.svg';
import historySvg from '@material-symbols/svg-400/outlined/history.svg';
import howToRegSvg from '@material-symbols/svg-400/outlined/how_to_reg.svg';
import inboxSvg from '@material-symbols/svg-400/outlined/inbox.svg';
import infoSvg from '@material-symbols/svg-400/outlined/info.svg';
import inventory2Svg from '@material-symbols/svg-400/outlined/inventory_2.svg';
import keyboardSvg from '@material-symbols/svg-400/outlined/keyboard.svg';
import keyboardArrowDownSvg from '@material-symbols/svg-400/outlined/keyboard_arrow_down.svg';
import keyboardArrowUpSvg from '@material-symbols/svg-400/outlined/keyboard_arrow_up.svg';
import lightModeSvg from '@material-symbols/svg-400/outlined/light_mode.svg';
import lockSvg from '@material-symbols/svg-400/outlined/lock.svg';
import logoutSvg from '@material-symbols/svg-400/outlined/logout.svg';
import mailSvg from '@material-symbols/svg-400/outlined/mail.svg';
import menuSvg from '@material-symbols/svg-400/outlined/menu.svg';
import menuBookSvg from '@material-symbols/svg-400/outlined/menu_book.svg';
import menuOpenSvg from '@material-symbols/svg-400/outlined/menu_open.svg';
import mergeSvg from '@material-symbols/svg-400/outlined/merge.svg';
import moreTimeSvg from '@material-symbols/svg-400/outlined/more_time.svg';
import moreVertSvg from '@material-symbols/svg-400/outlined/more_vert.svg';
import noteAddSvg from '@material-symbols/svg-400/outlined/note_add.svg';
import notificationsSvg from '@material-symbols/svg-400/outlined/notifications.svg';
import outgoingMailSvg from '@material-symbols/svg-400/outlined/outgoing_mail.svg';
import pauseCircleSvg from '@material-symbols/svg-400/outlined/pause_circle.svg';
import pendingSvg from '@material-symbols/svg-400/outlined/pending.svg';
import personSvg from '@material-symbols/svg-400/outlined/person.svg';
import personAddSvg from '@material-symbols/svg-400/outlined/person_add.svg';
import personOffSvg from '@material-symbols/svg-400/outlined/person_off.svg';
import personSearchSvg from '@material-symbols/svg-400/outlined/person_search.svg';
import playCircleSvg from '@material-symbols/svg-400/outlined/play_circle.svg';
import printSvg from '@material-symbols/svg-400/outlined/print.svg';
import recordVoiceOverSvg from '@material-symbols/svg-400/outlined/record_voice_over.svg';
import replaySvg from '@material-symbols/svg-400/outlined/replay.svg';
import reportSvg from '@material-symbols/svg-400/outlined/report.svg';
import ruleSvg from '@material-symbols/svg-400/outlined/rule.svg';
import scheduleSvg from '@material-symbols/svg-400/outlined/schedule.svg';
import searchSvg from '@material-symbols/svg-400/outlined/search.svg';
import searchOffSvg from '@material-symbols/svg-400/outlined/search_off.svg';
import sendSvg from '@material-symbols/svg-400/outlined/send.svg';
import settingsSvg from '@material-symbols/svg-400/outlined/settings.svg';
import shieldSvg from '@material-symbols/svg-400/outlined/shield.svg';
import supervisorAccountSvg from '@material-symbols/svg-400/outlined/supervisor_account.svg';
import swapHorizSvg from '@material-symbols/svg-400/outlined/swap_horiz.svg';
import taskAltSvg from '@material-symbols/svg-400/outlined/task_alt.svg';
import todaySvg from '@material-symbols/svg-400/outlined/today.svg';
import tuneSvg from '@material-symbols/svg-400/outlined/tune.svg';
import undoSvg from '@material-symbols/svg-400/outlined/undo.svg';
import uploadSvg from '@material-symbols/svg-400/outlined/upload.svg';
import videocamSvg from '@material-symbols/svg-400/outlined/videocam.svg';
import visibilitySvg from '@material-symbols/svg-400/outlined/visibility.svg';
import warningSvg from '@material-symbols/svg-400/outlined/warning.svg';

/** Every icon the screens may use, by its Material Symbols name. One line each, in alphabetical order. */
export const ICONS: Readonly<Record<string, string>> = {
  account_balance: accountBalanceSvg,
  account_tree: accountTreeSvg,
  add: addSvg,
  article: articleSvg,
  auto_delete: autoDeleteSvg,
  badge: badgeSvg,
  bar_chart: barChartSvg,
  block: blockSvg,
  calendar_month: calendarMonthSvg,
  call: callSvg,
  call_split: callSplitSvg,
  campaign: campaignSvg,
  cancel: cancelSvg,
  category: categorySvg,
  check: checkSvg,
  check_circle: checkCircleSvg,
  chevron_left: chevronLeftSvg,
  chevron_right: chevronRightSvg,
  close: closeSvg,
  cloud_done: cloudDoneSvg,
  cloud_off: cloudOffSvg,
  cloud_upload: cloudUploadSvg,
  content_copy: contentCopySvg,
  contrast: contrastSvg,
  dark_mode: darkModeSvg,
  dashboard: dashboardSvg,
  description: descriptionSvg,
  download: downloadSvg,
  drag_indicator: dragIndicatorSvg,
  draw: drawSvg,
  edit: editSvg,
  edit_calendar: editCalendarSvg,
  edit_note: editNoteSvg,
  error: errorSvg,
  event: eventSvg,
  event_available: eventAvailableSvg,
  event_busy: eventBusySvg,
  event_note: eventNoteSvg,
  event_repeat: eventRepeatSvg,
  fact_check: factCheckSvg,
  flag: flagSvg,
  folder_open: folderOpenSvg,
  forum: forumSvg,
  forward_to_inbox: forwardToInboxSvg,
  gavel: gavelSvg,
  group: groupSvg,
  groups: groupsSvg,
  history: historySvg,
  how_to_reg: howToRegSvg,
  inbox: inboxSvg,
  info: infoSvg,
  inventory_2: inventory2Svg,
  keyboard: keyboardSvg,
  keyboard_arrow_down: keyboardArrowDownSvg,
  keyboard_arrow_up: keyboardArrowUpSvg,
  light_mode: lightModeSvg,
  lock: lockSvg,
  logout: logoutSvg,
  mail: mailSvg,
  menu: menuSvg,
  menu_book: menuBookSvg,
  menu_open: menuOpenSvg,
  merge: mergeSvg,
  more_time: moreTimeSvg,
  more_vert: moreVertSvg,
  note_add: noteAddSvg,
  notifications: notificationsSvg,
  outgoing_mail: outgoingMailSvg,
  pause_circle: pauseCircleSvg,
  pending: pendingSvg,
  person: personSvg,
  person_add: personAddSvg,
  person_off: personOffSvg,
  person_search: personSearchSvg,
  play_circle: playCircleSvg,
  print: printSvg,
  record_voice_over: recordVoiceOverSvg,
  replay: replaySvg,
  report: reportSvg,
  rule: ruleSvg,
  schedule: scheduleSvg,
  search: searchSvg,
  search_off: searchOffSvg,
  send: sendSvg,
  settings: settingsSvg,
  shield: shieldSvg,
  supervisor_account: supervisorAccountSvg,
  swap_horiz: swapHorizSvg,
  task_alt: taskAltSvg,
  today: todaySvg,
  undo: undoSvg,
  upload: uploadSvg,
  videocam: videocamSvg,
  visibility: visibilitySvg,
  warning: warningSvg,
  tune: tuneSvg,
};
