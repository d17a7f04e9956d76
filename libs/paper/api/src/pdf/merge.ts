/** PDFs one after the other in one file, in the order given; `evenPages` keeps each on sheets of its own when printed on both sides. */
export async function mergePdfs(pdfs: readonly Buffer[], { evenPages = false }: { readonly evenPages?: boolean } = {}): Promise<Buffer> {
  const [only] = pdfs;
  if (only && pdfs.length === 1) return only;
  const { PDFDocument } = await import('@cantoo/pdf-lib'); // large, and only for several at once
  const merged = await PDFDocument.create();
  for (const pdf of pdfs) {
    const source = await PDFDocument.load(pdf);
    const pages = await merged.copyPages(source, source.getPageIndices());
    for (const page of pages) merged.addPage(page);
    if (evenPages && merged.getPageCount() % 2 === 1) merged.addPage([595.28, 841.89]);
  }
  return Buffer.from(await merged.save());
}
