/** The ways stand with the office, which says who signs them. */
export { WAYS, type Way } from '@tiepdan/agency/contract';
