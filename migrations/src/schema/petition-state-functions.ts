/** The stages before a decision, which are one in `petition_state`. */
export const UNDECIDED = `'registered', 'returned', 'proposed', 'awaiting-signature'`;

/**
 * Writes where a petition stands from the day of a step on. What a decision decided is read from the proposal it decided about, so
 * that steps loaded after the fact, beside a row that has moved on, give the same as steps taken one by one; before its first decision
 * such a petition counts as pending, because nobody wrote down what was thought of it then.
 */
export const REMEMBER_PETITION_STEP = `
  CREATE FUNCTION remember_petition_step() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    now_is petition;
    before petition_state;
    after petition_state;
    proposal jsonb;
  BEGIN
    IF NEW.position = 1 AND NEW.to_stage IN (${UNDECIDED}) THEN
      -- What every registration does, in one statement. Only a row that has moved on (version) is asked for decisions among its steps.
      INSERT INTO petition_state (office_id, petition_id, seq, from_day, stage, eligibility, competence, reopened, reviewing)
      SELECT p.office_id, p.id, 1, p.received_on, 'registered', CASE WHEN known.entered THEN p.eligibility ELSE 'pending' END,
        CASE WHEN known.entered THEN p.competence END, false,
        NOT known.entered OR p.eligibility = 'pending' OR p.competence IS NOT DISTINCT FROM 'outside'
      FROM petition p CROSS JOIN LATERAL (SELECT p.way IS NULL AND (p.version = 1 OR NOT EXISTS (
        SELECT FROM petition_step s WHERE s.office_id = p.office_id AND s.petition_id = p.id
          AND s.action <> 'withdraw' AND s.from_stage IN (${UNDECIDED}) AND s.to_stage NOT IN (${UNDECIDED}))) AS entered) AS known
      WHERE p.office_id = NEW.office_id AND p.id = NEW.petition_id;
      RETURN NULL;
    END IF;
    SELECT * INTO now_is FROM petition WHERE office_id = NEW.office_id AND id = NEW.petition_id;
    IF NEW.position = 1 THEN
      before := ROW(NEW.office_id, NEW.petition_id, 1, now_is.received_on, NULL, 'registered', 'pending', NULL, NULL, false, true);
      INSERT INTO petition_state VALUES (before.*);
    ELSE
      SELECT * INTO before FROM petition_state WHERE office_id = NEW.office_id AND petition_id = NEW.petition_id ORDER BY seq DESC LIMIT 1;
      IF NOT FOUND THEN RETURN NULL; END IF;
    END IF;
    after := before;
    after.seq := before.seq + 1;
    after.from_day := greatest(NEW.on_day, before.from_day);
    after.to_day := NULL;
    IF NEW.action = 'reopen' THEN
      after.stage := 'registered';
      after.way := NULL;
      after.reopened := true;
    ELSE
      after.stage := NEW.to_stage;
      IF before.stage = 'registered' AND NEW.action <> 'withdraw' THEN
        SELECT data -> 'proposal' INTO proposal FROM petition_step
        WHERE office_id = NEW.office_id AND petition_id = NEW.petition_id AND position < NEW.position AND action = 'propose' ORDER BY position DESC LIMIT 1;
        after.eligibility := coalesce(proposal ->> 'eligibility', now_is.eligibility);
        after.competence := CASE WHEN proposal IS NULL THEN now_is.competence ELSE proposal ->> 'competence' END;
        after.way := coalesce(NEW.data ->> 'way', now_is.way);
        after.reopened := false;
      END IF;
    END IF;
    after.reviewing := after.stage = 'registered';
    UPDATE petition_state SET to_day = after.from_day WHERE office_id = before.office_id AND petition_id = before.petition_id AND seq = before.seq;
    INSERT INTO petition_state VALUES (after.*);
    RETURN NULL;
  END $$`;

/** A correction says what was true all along: the receipt moves the first state, a classification mends the state that holds. */
export const MEND_PETITION_STATE = `
  CREATE FUNCTION mend_petition_state() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.received_on <> OLD.received_on THEN
      UPDATE petition_state SET from_day = NEW.received_on, to_day = greatest(to_day, NEW.received_on)
      WHERE office_id = NEW.office_id AND petition_id = NEW.id AND seq = 1;
    END IF;
    IF (NEW.eligibility, NEW.competence) IS DISTINCT FROM (OLD.eligibility, OLD.competence) THEN
      UPDATE petition_state SET eligibility = NEW.eligibility, competence = NEW.competence,
        reviewing = stage = 'registered' AND (reopened OR NEW.eligibility = 'pending' OR NEW.competence IS NOT DISTINCT FROM 'outside')
      WHERE office_id = NEW.office_id AND petition_id = NEW.id AND to_day IS NULL;
    END IF;
    RETURN NULL;
  END $$`;

/**
 * Writes the states of every petition that has steps but no state yet, all at once, by the same rules. Classification, way and the mark of
 * re-opening are carried from the step that set them to the steps after it: `carried` numbers those stretches.
 */
export const ADOPT_PETITION_STATES = `
  CREATE FUNCTION adopt_petition_states() RETURNS void LANGUAGE sql AS $$
  WITH proposed AS (
    SELECT s.office_id, s.petition_id, s.position, s.action, s.from_stage, s.to_stage, s.on_day, s.data,
      count(*) FILTER (WHERE s.action = 'propose') OVER steps AS proposals
    FROM petition_step s
    WHERE NOT EXISTS (SELECT 1 FROM petition_state h WHERE h.office_id = s.office_id AND h.petition_id = s.petition_id)
    WINDOW steps AS (PARTITION BY s.office_id, s.petition_id ORDER BY s.position)
  ), steps AS (
    SELECT office_id, petition_id, position, action, from_stage, to_stage, on_day, data ->> 'way' AS way,
      CASE WHEN proposals > 0 THEN first_value(data -> 'proposal') OVER (PARTITION BY office_id, petition_id, proposals ORDER BY position) END AS proposal,
      action <> 'withdraw' AND to_stage NOT IN (${UNDECIDED}) AND (from_stage IS NULL OR from_stage IN (${UNDECIDED})) AS decides
    FROM proposed
  ), moves AS (
    SELECT *, bool_or(decides) OVER (PARTITION BY office_id, petition_id) AS decided FROM steps
    WHERE from_stage IS NULL OR (to_stage <> from_stage AND NOT (from_stage IN (${UNDECIDED}) AND to_stage IN (${UNDECIDED})))
  ), facts AS (
    SELECT m.office_id, m.petition_id, m.position, CASE WHEN m.position = 1 AND NOT m.decides THEN p.received_on ELSE m.on_day END AS day,
      CASE WHEN m.to_stage IN (${UNDECIDED}) THEN 'registered' ELSE m.to_stage END AS stage,
      m.decides OR m.position = 1 AS classifies, m.decides OR m.position = 1 OR m.action = 'reopen' AS sets, m.action = 'reopen' AS reopened,
      CASE WHEN m.decides THEN coalesce(m.way, p.way) END AS way,
      CASE WHEN m.decides THEN coalesce(m.proposal ->> 'eligibility', p.eligibility) WHEN m.decided THEN 'pending' ELSE p.eligibility END AS eligibility,
      CASE WHEN m.decides AND m.proposal IS NOT NULL THEN m.proposal ->> 'competence' WHEN m.decides OR NOT m.decided THEN p.competence END AS competence
    FROM moves m JOIN petition p ON p.office_id = m.office_id AND p.id = m.petition_id
    UNION ALL
    SELECT m.office_id, m.petition_id, 0, p.received_on, 'registered', true, true, false, NULL, 'pending', NULL
    FROM moves m JOIN petition p ON p.office_id = m.office_id AND p.id = m.petition_id WHERE m.position = 1 AND m.decides
  ), carried AS (
    SELECT *, count(*) FILTER (WHERE classifies) OVER life AS classification, count(*) FILTER (WHERE sets) OVER life AS setting,
      max(day) OVER life AS from_day, row_number() OVER life AS seq
    FROM facts WINDOW life AS (PARTITION BY office_id, petition_id ORDER BY position)
  ), states AS (
    SELECT office_id, petition_id, seq, from_day, lead(from_day) OVER (PARTITION BY office_id, petition_id ORDER BY seq) AS to_day, stage,
      first_value(eligibility) OVER judged AS eligibility, first_value(competence) OVER judged AS competence,
      first_value(way) OVER held AS way, first_value(reopened) OVER held AS reopened
    FROM carried
    WINDOW judged AS (PARTITION BY office_id, petition_id, classification ORDER BY seq), held AS (PARTITION BY office_id, petition_id, setting ORDER BY seq)
  )
  INSERT INTO petition_state
  SELECT office_id, petition_id, seq, from_day, to_day, stage, eligibility, competence, way, reopened,
    stage = 'registered' AND (reopened OR eligibility = 'pending' OR competence IS NOT DISTINCT FROM 'outside')
  FROM states
  $$`;
