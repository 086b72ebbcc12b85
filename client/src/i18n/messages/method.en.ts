export const methodEn = {
  'method.title': 'Method',
  'method.lead': 'Every number a person sees comes from one of these rules. They take the status date as given and never guess.',
  'method.version': 'Rules, version {{version}}',
  'method.contents': 'On this page',
  'method.link': 'Link to “{{title}}”',
  'method.formula': 'Formula',
  'method.thresholds': 'Thresholds in force in this plan',

  'method.words.title': 'Words',
  'method.words.text': `A plan is a legal act with a tree of tasks. Only the lowest tasks carry deadlines, responsible bodies and progress; the figures of a task above them are always added up from below and never typed.
- Lead, co-executor, by agreement, support: a body has one role in a task.
- Milestone: a dated point inside a task.
- Plan version: the tasks, deadlines and weights in force from a date, made by a legal act with a reason.
- Report: an entry that is never changed; a correction is a new entry.
- Reported is what a body says. Verified is what a second person in another role has confirmed against evidence.
- Status date: the day the figure speaks of.`,
  'method.deadlines.title': 'Deadlines',
  'method.deadlines.text': `The text as written is kept for ever and shown; beside it stands what was read from it. A reading that is a guess is marked for a person, and no year is ever invented.
- A deadline that names a period falls on its last day: “IV quarter 2018” is 31 December 2018.
- A deadline “by” a day still counts that day as in time.
- A recurring or continuous task is divided into its dates up to the end of the plan; each has its own completion.
- Days turn over at midnight in the plan’s time zone: {{timeZone}}.
- Lateness is shown against the deadline in force and against the original one.`,
  'method.states.title': 'The state of a task',
  'method.states.text': `The first that is true holds, in this order:
- Cancelled or suspended: by an act.
- Completed on time or late: completion is verified.
- Awaiting verification: reported as complete.
- Overdue: the deadline is before the status date.
- In progress: something was reported.
- Not started: its start has come.
- Not due yet: its start is still ahead.`,
  'method.figures.title': 'Headline figures',
  'method.figures.text': `They are always shown together, each with what it is made of. Cancelled and suspended tasks leave the sum but stay in the lists.
- Where nothing is due there is no rate: a dash, never 0 % and never red.
- The weight of a task is equal for all unless the plan says otherwise; splitting a task into steps does not change its weight.
- Verified progress p is the per cent of the newest verified report, at most 95 % until completion is verified. Reported progress q is that of the newest report, under the same cap.
- Expected progress e grows evenly from the start to the deadline, or in steps by milestones where the task has them.`,
  'method.light.title': 'The light of a task',
  'method.light.text': `A light is a shape, a word and a colour, given by rule from verified progress p and expected progress e. The first that is true holds.
- Completed: completion is verified.
- Off track: overdue.
- Not due: nothing is expected and nothing was reported.
- No report: the newest report is older than one reporting period; it is never green.
- Off track: p ÷ e is below {{offTrack}}, or the forecast lies more than {{slipDays}} days after the deadline.
- At risk: p ÷ e is below {{onTrack}}, or the forecast lies after the deadline, or the deadline is within {{dueSoonDays}} days with p below {{dueSoonProgress}}.
- On track: everything else.
Cancelled and suspended tasks have no light.`,
  'method.silence.title': 'Tasks without a report',
  'method.silence.text': `A task is silent when its newest report is older than one reporting period of the plan ({{period}}), or when it should have begun and was never reported on. A verified task is not asked any more.`,
  'method.period.month': 'one month',
  'method.period.quarter': 'one quarter',
  'method.period.half_year': 'half a year',
  'method.sCurve.title': 'The S-curve',
  'method.sCurve.text': `Expected, reported and verified progress at the start of the plan, at the end of each reporting period and on the status date.
- Each point of the past is what was true on its own day: the deadlines, reports and verifications of that day.
- A point of the future is what is expected under the deadlines of the status date.
- The scope is the sum of the weights in force; it is drawn apart, on a scale of its own.`,
  'method.earnedSchedule.title': 'How many months behind',
  'method.earnedSchedule.text': `The delay is measured in time and not in per cent: on which day should the plan have been where it is now? (Earned schedule: Lipke 2003; ISO 21508.) EV is verified progress now, PV what was expected at the end of each period, C the last period with PV not above EV, AT the time gone, PD the planned duration.
- On a flat stretch the last such period counts.
- Before one period is over, or before anything is verified: too early to say.
- Once all is verified the figures stay as on the day of completion.
- Under 15 days either way counts as in time.`,
  'method.heatMap.title': 'Body by quarter',
  'method.heatMap.text': `A cell counts the tasks with a date in that quarter (due) and those of them with every such date verified (verified).
- The colour follows the thresholds of the lights, from what is due so far; a dash where nothing is due.
- A task counts in each quarter it has a date in, under its first lead body of the status date.
- Bodies with fewer than five tasks are never ranked by per cent.`,
  'method.ageing.title': 'Ageing of overdue tasks',
  'method.ageing.text': `Overdue tasks by days since their deadline: 1–30, 31–90, 91–180, 181–365, more than 365. Each group is divided by the cause that the reports named last; a task for which none was named counts as “not stated”.`,
  'method.fourCounts.title': 'The four counts',
  'method.fourCounts.text': `Every task in force is in one of four: done, partly done, not done, not yet due. Beside them stand the counts of the same day a year before, by the reports and verifications of that day.
- Done: completion is verified.
- Partly done: due, and something was reported.
- Not done: due, and nothing was reported.
- Not yet due: its first unfinished deadline is still ahead, or it has none.`,
  'method.compliance.title': 'Report discipline',
  'method.compliance.text': `Every body that leads a task or helps with one owes a report for each reporting period. It is on time if it was first submitted by its due day, which still counts; late if it came after it; missing while it has not come and the day has passed. An exception granted to a body moves its day. Beside it stands how many days ago the body last reported on a task: news older than 90 days are grey.`,
  'method.joint.title': 'Joint tasks',
  'method.joint.text': `A task of several bodies counts once in every total. The page of a body shows its tasks as lead and its tasks in other roles apart, and the two are never added.`,
  'method.succession.title': 'Renamed and succeeded bodies',
  'method.succession.text': `A figure shows the names of its own day. When a body was succeeded by another, its tasks stand with the successor from that day on; before that day they stand with the body they had. A report made by the predecessor stays its own.`,
  'method.rows.title': 'Every number explains itself',
  'method.rows.text': `Each figure opens its formula and the tasks behind it, as a permanent link and as a file. The rows add up to the number again, and the page shows the sum beside it.`,

  'figure.unweightedVerified': 'Progress with equal weights, verified',
  'figure.unweightedReported': 'Progress with equal weights, reported',
  'figurePage.switch': 'Other figures',
  'figurePage.value': 'Value',
  'figurePage.n': 'n, counted for it',
  'figurePage.N': 'N, counted in all',
  'figurePage.asOf': 'Status date',
  'figurePage.ruleVersion': 'Rules',
  'figurePage.ruleVersionOf': 'version {{version}}',
  'figurePage.noValue': 'No task is counted in this figure on this day, so it has no value.',
  'figurePage.formula': 'What the number says',
  'figurePage.apiFormula': 'The formula as the program states it',
  'figurePage.explain.fulfilment':
    'Of everything due by the status date, how much is verified complete. A recurring task counts by its dates: each is one part of the task. A continuous task counts whole, and is fulfilled while all its past dates are verified.',
  'figurePage.explain.wholePlan':
    'Of all tasks in force, due or not, how much is verified complete. A recurring task contributes the share of its dates that are verified.',
  'figurePage.explain.weighted':
    'The progress that verifiers have confirmed, each task by its weight. Until completion is verified a task gives at most 95 %.',
  'figurePage.explain.reported':
    'The progress that bodies report, each task by its weight. Until completion is verified a task gives at most 95 %.',
  'figurePage.explain.expected':
    'The progress there should be by the deadlines: evenly from start to deadline, or in steps by milestones, each task by its weight.',
  'figurePage.explain.unweightedVerified': 'The progress that verifiers have confirmed, every task counting the same.',
  'figurePage.explain.unweightedReported': 'The progress that bodies report, every task counting the same.',
  'figurePage.rows': 'Which tasks make the number?',
  'figurePage.rows.count_one': '{{n}} task',
  'figurePage.rows.count_other': '{{n}} tasks',
  'figurePage.rows.none': 'No task is counted in this figure on this day.',
  'figurePage.rows.noneNext': 'Choose a later status date, or look at another figure.',
  'figurePage.column.number': 'No.',
  'figurePage.column.title': 'Task',
  'figurePage.column.weight': 'Weight',
  'figurePage.column.counted': 'Counted',
  'figurePage.column.contribution': 'Contribution',
  'figurePage.sum': 'Sum of the rows',
  'figurePage.sum.agrees': 'The rows add up to the figure.',
  'figurePage.sum.differs': 'The rows do not add up to the figure. Please tell the plan manager.',
  'figurePage.permalink': 'Permanent link',
  'figurePage.copy': 'Copy the link',
  'figurePage.copied': 'The link is copied.',
} as const;
