/** Where Angular's development server sends what is the server's. The host stays the browser's: the server compares origins. */
export default { '/api': { target: process.env.API_URL, secure: false } };
