/** Icons are imported as text (the builder's `.svg` loader). */
declare module '*.svg' {
  const text: string;
  export default text;
}
