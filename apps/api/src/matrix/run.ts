import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { CSRF } from '@tiepdan/identity/contract';
import { DataSource } from 'typeorm';
import { type Answer, ask, type Line, wrongWith } from './answer.js';
import { type Request, requestOf } from './asked.js';
import { type Cell, cellsOf } from './cells.js';
import { COLUMNS, LETTERS, type Letter } from './columns.js';
import { type House, openHouse } from './house/house.js';
import { OneConnection } from './one-connection.js';
import type { Row } from './row.js';

/** The password of the accounts of `runApp`. */
const PASSWORD = 'mat-khau-chi-de-kiem-thu';

/** What goes on when its answer has been given. */
const AFTERWARDS = /\/(content|archive|enclosures|files|prints)(\/|$)/;

/** The matrix at work: a house, a line for each column, and one connection on which everything is taken back. */
export class Run {
  private readonly further: Line[] = [];

  private constructor(
    readonly house: House,
    private readonly lines: ReadonlyMap<Letter, Line>,
    private readonly connection: OneConnection,
    private readonly port: number,
  ) {}

  static async open(): Promise<Run> {
    const house = await openHouse();
    const server = house.running.app.getHttpServer() as http.Server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const lines = new Map<Letter, Line>();
    for (const letter of LETTERS) lines.set(letter, await lineOf(port, COLUMNS[letter].role));
    return new Run(house, lines, await OneConnection.of(house.running.app.get(DataSource)), port);
  }

  /** Asks every question of a row; what came otherwise than expected, in words. */
  async wrongIn(row: Row): Promise<string[]> {
    const wrong: string[] = [];
    for (const cell of cellsOf(row)) {
      const why = await this.wrongAt(cell);
      if (why) wrong.push(`${cell.letter} ${row.operation} ${cell.state}: ${cell.expected} expected, ${why}`);
    }
    return wrong;
  }

  /** What is wrong with the answer to a cell's question; null where nothing is. Asked by the column's own account, or on another's line. */
  async wrongAt(cell: Cell, line: Line = this.lines.get(cell.letter) as Line): Promise<string | null> {
    const { request, answer } = await this.answerTo(cell, line);
    const wrong = wrongWith(cell, request, answer, this.house.foreign);
    return wrong && process.env['MATRIX_SHOW'] ? `${wrong} ${answer.text.split('\n').slice(1).join('').slice(0, 400)} ${JSON.stringify(request)}` : wrong;
  }

  /** Asks a cell's question, and takes back what that did. */
  async answerTo(cell: Cell, line: Line): Promise<{ readonly request: Request; readonly answer: Answer }> {
    const request = await requestOf(this.house, cell);
    const answer = await this.connection.takingBack(async () => {
      const given = await ask(line, cell.row.method, request);
      // Files are handed out, and papers printed, until after the answer: the rest of the run must not meet that.
      if (given.status < 300 && AFTERWARDS.test(cell.row.path)) await this.connection.quiet(cell.row.method === 'GET' ? 4 : 60, 5);
      return given;
    });
    return { request, answer };
  }

  /** The line of a further account of the house. */
  async lineOf(username: string): Promise<Line> {
    const line = await lineOf(this.port, username);
    this.further.push(line);
    return line;
  }

  async stop(): Promise<void> {
    for (const { agent } of [...this.lines.values(), ...this.further]) agent.destroy();
    await this.house.stop();
  }
}

/** Signs in as a browser does, and keeps the connection. */
export async function lineOf(port: number, username: string): Promise<Line> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const answer = await fetch(`http://127.0.0.1:${port}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: PASSWORD }) });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const csrf = cookies.find((cookie) => cookie.startsWith(`${CSRF.cookie}=`))?.split('=')[1] ?? '';
  return { port, agent, headers: { cookie: cookies.join('; '), [CSRF.header.toLowerCase()]: csrf } };
}
