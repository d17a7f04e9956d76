import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswerDues, IssueListeners, LetterFollowUps } from '@tiepdan/document/api';
import { SettleAnswers } from './answers/settle-answers.js';
import { BeginDeliveries } from './due/begin-deliveries.js';
import { TellCitizen } from './telling/tell-citizen.js';
import { LetterValues } from './urging/letter-values.js';

/** What this domain does when a paper goes out, and what it knows that letters about a paper say. */
@Injectable()
export class FollowDocuments implements OnModuleInit {
  constructor(
    private readonly issues: IssueListeners,
    private readonly dues: AnswerDues,
    private readonly letters: LetterFollowUps,
    private readonly begin: BeginDeliveries,
    private readonly telling: TellCitizen,
    private readonly answers: SettleAnswers,
    private readonly values: LetterValues,
  ) {}

  onModuleInit(): void {
    this.issues.add((tx, actor, document) => this.begin.run(tx, actor, document.id));
    this.issues.add((tx, actor, document) => this.telling.byNotice(tx, actor, document));
    this.issues.addStanding((tx, actor, document, active) => this.answers.onStanding(tx, actor, document.id, active));
    this.issues.addStanding((tx, actor, document, active) => (active ? this.telling.byNotice(tx, actor, document) : this.telling.noticeCancelled(tx, actor, document)));
    this.dues.use((tx, officeId, paper) => this.begin.dueOf(tx, officeId, paper));
    this.letters.add((on, officeId, documentIds) => this.values.of(on, officeId, documentIds));
  }
}
