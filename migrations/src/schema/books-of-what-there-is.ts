/**
 * Puts papers that were numbered by symbol alone into books: each symbol a book of its own, with its counter. What has a
 * book already stays. Statements, in order.
 */
export const ADOPT_BOOKS: readonly string[] = [
  `INSERT INTO document_book (office_id, name)
   SELECT DISTINCT d.office_id, 'Sổ ' || d.symbol FROM document d
   WHERE d.symbol IS NOT NULL AND d.origin = 'own'
     AND NOT EXISTS (SELECT 1 FROM document_symbol s WHERE s.office_id = d.office_id AND s.symbol = d.symbol)
   ON CONFLICT (office_id, name) DO NOTHING`,
  `INSERT INTO document_symbol (office_id, symbol, book_id)
   SELECT DISTINCT d.office_id, d.symbol, b.id FROM document d JOIN document_book b ON b.office_id = d.office_id AND b.name = 'Sổ ' || d.symbol
   WHERE d.origin = 'own'
   ON CONFLICT (office_id, symbol) DO NOTHING`,
  `UPDATE document d SET book_id = s.book_id FROM document_symbol s
   WHERE s.office_id = d.office_id AND s.symbol = d.symbol AND d.book_id IS NULL AND d.origin = 'own' AND d.number IS NOT NULL`,
  `UPDATE book_counter c SET book = 'document:' || s.book_id FROM document_symbol s WHERE s.office_id = c.office_id AND c.book = 'document:' || s.symbol`,
];
