import { type ReportSpan, type StatedReport } from '../figures/figure.js';
import { FIGURES, TOPICS } from '../figures/figure-table.js';
import { formatDay } from '@tiepdan/platform/contract';
import { parsePeriodCode } from '@tiepdan/statistics/contract';
import type { Finding } from './finding.js';
import { StatedSpan, printed } from './stated.js';

/** What keeps a reader from checking the figures, though nothing contradicts. */
export function remarksOf(report: StatedReport): Finding[] {
  return [...report.spans.flatMap((span) => [...offPeriod(span), ...unexplained(new StatedSpan(span, report))]), ...vagueWords(report)];
}

/** A period that bears an official name and not its days: figures cannot be put beside another office's. */
function offPeriod({ id, label, from, to }: ReportSpan): Finding[] {
  const official = parsePeriodCode(id);
  if (!official) return [];
  const say = (title: string, worked: string): Finding[] => [{ rule: 'period', severity: 'remark', span: id, title, worked, figures: [] }];
  if (!from || !to) return say(`${label}: báo cáo không nêu số liệu tính từ ngày nào đến ngày nào.`, `Kỳ chính thức: ${formatDay(official.from)} – ${formatDay(official.to)}`);
  if (from === official.from && to === official.to) return [];
  return say(`${label}: số liệu không tính đúng ngày của kỳ báo cáo chính thức.`, `${formatDay(from)} – ${formatDay(to)}; kỳ chính thức ${formatDay(official.from)} – ${formatDay(official.to)}`);
}

function unexplained(stated: StatedSpan): Finding[] {
  const findings: Finding[] = [];
  const say = (rule: Finding['rule'], title: string, worked: string, figures: number[]): void => {
    findings.push({ rule, severity: 'remark', span: stated.span.id, title, worked, figures });
  };
  const changed = stated.keys().flatMap((key) => stated.all(key).filter(({ figure }) => figure.change !== null));
  if (changed.length > 0)
    say('base', 'Các mức tăng, giảm không nêu kỳ so sánh từ ngày nào đến ngày nào.', changed.map(({ figure }) => printed(figure.change ?? 0)).join('; '), changed.map(({ index }) => index));
  const receptions = stated.one('leaders.receptions');
  if (receptions && stated.all('leaders.days').length === 0)
    say('missing', 'Tiếp công dân của lãnh đạo: không nêu số ngày tiếp, nên không biết có đủ số ngày phải tiếp hay không.', `${printed(receptions.value)} lượt`, [receptions.index]);
  const [received, eligible] = [stated.one('petitions.received'), stated.one('petitions.eligible')];
  if (received && eligible && stated.all('petitions.ineligible').length === 0 && received.value > eligible.value)
    say('missing', 'Tiếp nhận, xử lý đơn: không nêu có bao nhiêu đơn không đủ điều kiện và bao nhiêu đơn chưa xử lý.', `${printed(received.value)} − ${printed(eligible.value)} = ${printed(received.value - eligible.value)} đơn`, [received.index, eligible.index]);
  return findings;
}

function vagueWords({ figures }: StatedReport): Finding[] {
  return figures.flatMap(({ key, span, value, vague }, index) =>
    vague === null
      ? []
      : [
          {
            rule: 'wording',
            severity: 'remark',
            span,
            title: `${TOPICS[FIGURES[key].topic]}: "${vague}" đứng trước một con số chính xác.`,
            worked: `"${vague} ${printed(value)} ${FIGURES[key].unit}"`,
            figures: [index],
          } satisfies Finding,
        ],
  );
}
