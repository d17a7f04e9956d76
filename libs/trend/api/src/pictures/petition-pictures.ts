import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { type PictureSource, SPAN } from './picture-source.js';

const KINDS = Object.entries(MATTER_KINDS).map(([key, label]) => ({ key, label }));

/** Petitions of the span as section 4 counts them: entered, not cancelled, by the day they were received. */
const RECEIVED = `petition.office_id = ${SPAN.office} AND petition.status = 'active' AND petition.received_on BETWEEN ${SPAN.from} AND ${SPAN.to}`;

/**
 * Where the first who signed lives. Whose identity is sealed has no place here: the commune of one accuser may be enough to know him
 * (Luật Tố cáo Đ.56).
 */
const DWELLING = `
  LEFT JOIN petition_sender AS sender ON sender.office_id = petition.office_id AND sender.petition_id = petition.id AND sender.position = 1 AND NOT sender.sealed
  LEFT JOIN citizen ON citizen.office_id = sender.office_id AND citizen.id = sender.citizen_id
  LEFT JOIN area ON area.code = citizen.commune_code`;
const COMMUNE = `CASE WHEN petition.sealed THEN 'sealed' ELSE coalesce(citizen.commune_code, citizen.commune_name, 'unknown') END AS row_key,
  CASE WHEN petition.sealed THEN 'Không hiện (bí mật danh tính)' ELSE coalesce(area.name, citizen.commune_name, 'Chưa ghi nơi ở') END AS row_label,
  CASE WHEN petition.sealed THEN 3 WHEN citizen.commune_code IS NULL AND citizen.commune_name IS NULL THEN 2 ELSE 0 END AS row_order`;

export const petitionsOverTime: PictureSource = {
  shows: 'petitions',
  columns: KINDS,
  select: `SELECT petition.id, petition.id AS mark, petition.received_on AS on_day, petition.received_on::text AS row_key, '' AS row_label, 0 AS row_order, petition.kind AS column_key
    FROM petition WHERE ${RECEIVED}`,
};

export const petitionsByField: PictureSource = {
  shows: 'petitions',
  columns: KINDS,
  select: `SELECT petition.id, petition.id AS mark, petition.received_on AS on_day, field.group_name AS row_key, field.group_name AS row_label, 0 AS row_order, petition.kind AS column_key
    FROM petition JOIN field ON field.code = petition.field_code WHERE ${RECEIVED}`,
};

export const petitionsByArea: PictureSource = {
  shows: 'petitions',
  columns: KINDS,
  select: `SELECT petition.id, petition.id AS mark, petition.received_on AS on_day, ${COMMUNE}, petition.kind AS column_key
    FROM petition ${DWELLING} WHERE ${RECEIVED}`,
};

export const petitionsByAreaAndField: PictureSource = {
  shows: 'petitions',
  columns: null,
  select: `SELECT petition.id, petition.id AS mark, petition.received_on AS on_day, ${COMMUNE}, field.group_name AS column_key
    FROM petition JOIN field ON field.code = petition.field_code ${DWELLING} WHERE ${RECEIVED}`,
};

/** Limits that ran on petitions and were kept or missed; those that no longer ran at the end say nothing of punctuality. */
export const limitsMet: PictureSource = {
  shows: 'petitions',
  columns: [
    { key: 'in-time', label: 'Đúng hạn' },
    { key: 'late', label: 'Quá hạn' },
  ],
  select: `SELECT petition.id, running_limit.id AS mark, running_limit.met_on AS on_day, running_limit.met_on::text AS row_key, '' AS row_label, 0 AS row_order,
      CASE WHEN running_limit.met_on <= running_limit.due_on THEN 'in-time' ELSE 'late' END AS column_key
    FROM running_limit JOIN petition ON petition.office_id = running_limit.office_id AND petition.id = running_limit.petition_id AND petition.status = 'active'
    WHERE running_limit.office_id = ${SPAN.office} AND running_limit.state = 'met' AND running_limit.met_on BETWEEN ${SPAN.from} AND ${SPAN.to}`,
};
